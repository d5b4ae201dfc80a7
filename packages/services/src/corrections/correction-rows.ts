import type { CorrectionState, QuestionnaireKind } from '@conoceles/contracts';
import { and, desc, eq, inArray, openIdentity, schema, sealIdentity, type TenantTx } from '@conoceles/db';
import { z } from 'zod';

const { corrections: c } = schema;
export type CorrectionRow = typeof c.$inferSelect;

/** Asked for, or granted and not public yet: there is one at most, and the questionnaire waits for it. */
export const openStates: readonly CorrectionState[] = ['requested', 'accepted'];

/** Corrections of one questionnaire, the newest first. */
export async function correctionsOf(
  tx: TenantTx<'identity'>,
  candidacyId: string,
  kind: QuestionnaireKind,
): Promise<readonly CorrectionRow[]> {
  return tx
    .select()
    .from(c)
    .where(and(eq(c.candidacyId, candidacyId), eq(c.kind, kind)))
    .orderBy(desc(c.requestedAt), desc(c.id));
}

export const isOpen = ({ state }: Pick<CorrectionRow, 'state'>): boolean => openStates.includes(state);

/** The open one of a questionnaire, to be closed with its publication. */
export async function findOpenCorrection(
  tx: TenantTx<'identity'>,
  candidacyId: string,
  kind: QuestionnaireKind,
): Promise<CorrectionRow | undefined> {
  const [row] = await tx
    .select()
    .from(c)
    .where(and(eq(c.candidacyId, candidacyId), eq(c.kind, kind), inArray(c.state, [...openStates])));
  return row;
}

/** Its texts may quote identity answers: sealed under the candidacy's key. */
export function sealText(tx: TenantTx<'identity'>, candidacyId: string, value: string): Promise<Buffer> {
  return sealIdentity(tx, { candidacyId, purpose: 'correction', value });
}

export async function openText(
  tx: TenantTx<'identity'>,
  candidacyId: string,
  cipher: Buffer | null,
): Promise<string | null> {
  if (cipher === null) return null;
  return z.string().parse(await openIdentity(tx, { candidacyId, purpose: 'correction', cipher }));
}
