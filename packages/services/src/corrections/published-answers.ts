import { Answers, type QuestionnaireKind } from '@conoceles/contracts';
import { eq, openIdentity, schema, type TenantTx } from '@conoceles/db';

/** What citizens may read of a questionnaire, as answers; null when nothing of it was ever published. */
export async function publishedAnswers(
  tx: TenantTx<'identity'>,
  candidacyId: string,
  kind: QuestionnaireKind,
): Promise<Answers | null> {
  return kind === 'curricular' ? publishedCurricular(tx, candidacyId) : publishedIdentity(tx, candidacyId);
}

async function publishedCurricular(tx: TenantTx, candidacyId: string): Promise<Answers | null> {
  const { curricularResponses: r } = schema;
  const [row] = await tx
    .select({ answers: r.publishedAnswers })
    .from(r)
    .where(eq(r.candidacyId, candidacyId));
  return row?.answers ?? null;
}

async function publishedIdentity(tx: TenantTx<'identity'>, candidacyId: string): Promise<Answers | null> {
  const { identityResponses: r } = schema;
  const [row] = await tx.select({ cipher: r.publishedCipher }).from(r).where(eq(r.candidacyId, candidacyId));
  const cipher = row?.cipher ?? null;
  if (cipher === null) return null;
  return Answers.parse(await openIdentity(tx, { candidacyId, purpose: 'published', cipher }));
}
