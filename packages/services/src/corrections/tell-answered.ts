import { and, eq, isNotNull, ne, or, schema, type TenantTx } from '@conoceles/db';
import { queueMail } from '../mail/queue-mail.ts';
import type { CorrectionRow } from './correction-rows.ts';

type Outcome = 'accepted' | 'reopened' | 'refused' | 'applied';

/** Writes to who asked and to the person, without the text: they sign in to read it. */
export async function tellAnswered(
  tx: TenantTx,
  { candidacyId, kind, requestedBy }: CorrectionRow,
  outcome: Outcome,
  createdAt: Date,
): Promise<void> {
  const { accounts: a } = schema;
  const told = await tx
    .select({ id: a.id })
    .from(a)
    .where(
      and(
        isNotNull(a.emailHash),
        ne(a.status, 'disabled'),
        or(eq(a.id, requestedBy), and(eq(a.candidacyId, candidacyId), eq(a.kind, 'candidate'))),
      ),
    );
  for (const { id } of told) {
    const mail = {
      kind: 'correction-answered',
      accountId: id,
      candidacyId,
      payload: { outcome, questionnaire: kind, candidacyId },
    } as const;
    await queueMail(tx, mail, { createdAt });
  }
}
