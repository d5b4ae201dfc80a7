import { and, eq, inArray, openIdentity, schema, sealIdentity } from '@conoceles/db';
import { z } from 'zod';
import type { QuestionnaireResponse, QuestionnaireTx } from '../questionnaire/response-store.ts';

const { curricularObservationDrafts: plain, identityObservationDrafts: sealed } = schema;

/** An observation being written; whoever captures never sees it until the questionnaire is returned with it. */
export type ObservationDraft = {
  readonly section: string;
  readonly motive: string;
  readonly text: string;
  readonly contentHash: string;
  readonly draftedAt: Date;
  readonly draftedBy: string;
};

type Of = Pick<QuestionnaireResponse, 'id' | 'candidacyId'>;

export async function loadDrafts(questionnaire: QuestionnaireTx, response: Of): Promise<ObservationDraft[]> {
  if (questionnaire.kind === 'curricular') {
    return questionnaire.tx.select().from(plain).where(eq(plain.responseId, response.id));
  }
  const { tx } = questionnaire;
  const rows = await tx.select().from(sealed).where(eq(sealed.responseId, response.id));
  const { candidacyId } = response;
  return Promise.all(
    rows.map(async ({ textCipher: cipher, ...row }) => ({
      ...row,
      text: z.string().parse(await openIdentity(tx, { candidacyId, purpose: 'observation', cipher })),
    })),
  );
}

/** Forgets what was being written about some sections; about all of them when they are not named. */
export async function dropDrafts(
  questionnaire: QuestionnaireTx,
  response: Of,
  sections?: readonly string[],
): Promise<void> {
  if (sections?.length === 0) return;
  const table = questionnaire.kind === 'curricular' ? plain : sealed;
  const named = sections === undefined ? undefined : inArray(table.section, [...sections]);
  await questionnaire.tx.delete(table).where(and(eq(table.responseId, response.id), named));
}

/** Writes what is being said of some sections, in place of what was there. */
export async function saveDrafts(
  questionnaire: QuestionnaireTx,
  response: Of,
  drafts: readonly ObservationDraft[],
): Promise<void> {
  await dropDrafts(
    questionnaire,
    response,
    drafts.map(({ section }) => section),
  );
  if (drafts.length === 0) return;
  const own = { tenantId: questionnaire.tx.tenantId, responseId: response.id };
  if (questionnaire.kind === 'curricular') {
    await questionnaire.tx.insert(plain).values(drafts.map((draft) => ({ ...own, ...draft })));
    return;
  }
  const { tx } = questionnaire;
  const { candidacyId } = response;
  const rows = drafts.map(async ({ text: value, ...draft }) => {
    const textCipher = await sealIdentity(tx, { candidacyId, purpose: 'observation', value });
    return { ...own, ...draft, textCipher };
  });
  await tx.insert(sealed).values(await Promise.all(rows));
}
