import { Answers } from '@conoceles/contracts';
import { desc, eq, openIdentity, schema, sealIdentity } from '@conoceles/db';
import type { QuestionnaireResponse, QuestionnaireTx } from './response-store.ts';

const { curricularFormerSubmissions: plain, identityFormerSubmissions: sealed } = schema;

export type FormerSubmission = {
  readonly answers: Answers;
  readonly contentHash: string;
  readonly round: number;
  readonly submittedAt: Date;
};

type Source = Pick<QuestionnaireResponse, 'id' | 'candidacyId' | 'round' | 'submitted'> &
  Pick<QuestionnaireResponse, 'submittedAt' | 'submittedHash'>;

/** Keeps what was sent until now, just before something newer takes its place; nothing when nothing was sent. */
export async function keepFormerSubmission(questionnaire: QuestionnaireTx, response: Source): Promise<void> {
  const { id: responseId, candidacyId, round, submitted, submittedAt, submittedHash: contentHash } = response;
  if (submitted === null || submittedAt === null || contentHash === null) return;
  const { tenantId } = questionnaire.tx;
  const row = { tenantId, responseId, contentHash, round, submittedAt };
  if (questionnaire.kind === 'curricular') {
    await questionnaire.tx.insert(plain).values({ ...row, answers: submitted });
    return;
  }
  const sealing = { candidacyId, purpose: 'submitted', value: submitted } as const;
  const answersCipher = await sealIdentity(questionnaire.tx, sealing);
  await questionnaire.tx.insert(sealed).values({ ...row, answersCipher });
}

/** What was sent before what stands now; null the first time. */
export async function formerSubmission(
  questionnaire: QuestionnaireTx,
  { id, candidacyId }: Pick<QuestionnaireResponse, 'id' | 'candidacyId'>,
): Promise<FormerSubmission | null> {
  if (questionnaire.kind === 'curricular') {
    const [row] = await questionnaire.tx
      .select()
      .from(plain)
      .where(eq(plain.responseId, id))
      .orderBy(desc(plain.submittedAt), desc(plain.round))
      .limit(1);
    return row ?? null;
  }
  const { tx } = questionnaire;
  const [row] = await tx
    .select()
    .from(sealed)
    .where(eq(sealed.responseId, id))
    .orderBy(desc(sealed.submittedAt), desc(sealed.round))
    .limit(1);
  if (row === undefined) return null;
  const opening = { candidacyId, purpose: 'submitted', cipher: row.answersCipher } as const;
  return { ...row, answers: Answers.parse(await openIdentity(tx, opening)) };
}
