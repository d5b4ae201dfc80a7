import type { QuestionnaireKind, QuestionnaireState } from '@conoceles/contracts';
import { and, count, eq, schema, sql, type TenantTx } from '@conoceles/db';

export type QuestionnaireCounts = {
  readonly captured: number;
  readonly validated: number;
  readonly published: number;
};

/** Sent at least once, whatever happened after: what came back with observations was captured too. */
export const capturedStates: readonly QuestionnaireState[] = [
  'submitted',
  'authorised',
  'in-review',
  'observed',
  'first-validated',
  'validated',
  'published',
];
export const validatedStates: readonly QuestionnaireState[] = ['validated', 'published'];

/** Captured, validated and published are three numbers, per questionnaire, over approved candidacies of one process. Only states are read. */
export async function countQuestionnaires(
  tx: TenantTx<'identity'>,
  processId: string,
): Promise<Record<QuestionnaireKind, QuestionnaireCounts>> {
  return {
    curricular: await countStates(tx, processId, schema.curricularResponses),
    identity: await countStates(tx, processId, schema.identityResponses),
  };
}

type Responses = typeof schema.curricularResponses | typeof schema.identityResponses;

async function countStates(
  tx: TenantTx<'identity'>,
  processId: string,
  responses: Responses,
): Promise<QuestionnaireCounts> {
  const { candidacies: c } = schema;
  const isPublic = sql<boolean>`${responses.publishedAt} is not null`;
  const rows = await tx
    .select({ state: responses.state, isPublic, rows: count() })
    .from(responses)
    .innerJoin(c, eq(c.id, responses.candidacyId))
    .where(and(eq(c.processId, processId), eq(c.status, 'approved')))
    .groupBy(responses.state, isPublic);
  // What is public was captured and validated, and stays so while a correction of it is captured and reviewed again.
  const sumOf = (states: readonly QuestionnaireState[]) =>
    rows.filter((row) => row.isPublic || states.includes(row.state)).reduce((sum, row) => sum + row.rows, 0);
  return {
    captured: sumOf(capturedStates),
    validated: sumOf(validatedStates),
    published: sumOf([]),
  };
}
