import { QuestionnaireKind } from '@conoceles/contracts';
import { eq, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { type OpenCandidacy, openCandidacy } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { kindsVerified } from '../review/expect-verifier.ts';
import { notFound } from '../service-problem.ts';
import type { CorrectionRow } from './correction-rows.ts';

export type AttendedCorrection = { readonly row: CorrectionRow; readonly open: OpenCandidacy };

/** Questionnaires whose corrections an account attends: those it verifies; the internal body, both. */
export function kindsAttended(actor: AccountActor): readonly QuestionnaireKind[] {
  return actor.accountKind === 'admin' ? QuestionnaireKind.options : kindsVerified(actor);
}

/** One correction of the current process for whoever attends it. @throws ServiceProblem `not-found`, also when it is of a kind the account does not verify */
export async function openCorrection(
  tx: TenantTx<'identity'>,
  { deps, actor, correctionId }: { deps: ServiceDeps; actor: AccountActor; correctionId: string },
  lock?: 'for-update',
): Promise<AttendedCorrection> {
  const { corrections: c } = schema;
  const query = tx.select().from(c).where(eq(c.id, correctionId)).$dynamic();
  const [row] = await (lock === undefined ? query : query.for('update'));
  if (row === undefined || !kindsAttended(actor).includes(row.kind)) throw notFound();
  return { row, open: await openCandidacy(tx, { deps, candidacyId: row.candidacyId, reach: sql`true` }) };
}
