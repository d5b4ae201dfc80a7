import type { Answers, QuestionnaireState } from '@conoceles/contracts';
import { schema } from '@conoceles/db';
import { textPrints } from '../alerts/text-prints.ts';
import { insertInBatches } from './insert-in-batches.ts';
import type { LoadContext } from './load-context.ts';

export type SentAnswers = {
  readonly candidacyId: string;
  readonly state: QuestionnaireState;
  readonly submittedAnswers: Answers | null;
  readonly submittedHash: string | null;
};

/** What the desk shows of invented people: prints of what they sent, some turns taken, a review half done, a link that does not answer. */
export async function writeReviewNotes(
  context: LoadContext,
  rows: readonly SentAnswers[],
  reviewer: string,
): Promise<void> {
  const { tx } = context;
  const { definition } = context.versions.curricular;
  const { tenantId } = tx;
  const prints = rows.flatMap(({ candidacyId, submittedAnswers }) => {
    const own = { tenantId, candidacyId, personId: candidacyId, createdAt: context.createdAt };
    return textPrints(definition, submittedAnswers ?? {}).map((print) => ({ ...own, ...print }));
  });
  await insertInBatches(prints, (slice) => tx.insert(schema.textPrints).values(slice));
  const reviewing = rows.filter(({ state }) => state === 'in-review');
  const turn = { tenantId, kind: 'curricular', accountId: reviewer, assignedBy: reviewer } as const;
  await insertInBatches(reviewing.slice(0, 4), (slice) =>
    tx
      .insert(schema.reviewAssignments)
      .values(slice.map(({ candidacyId }) => ({ ...turn, candidacyId, assignedAt: context.createdAt }))),
  );
  const [halfDone, withLink] = reviewing;
  if (halfDone?.submittedHash != null) {
    await tx.insert(schema.reviewMarks).values({
      ...{ tenantId, candidacyId: halfDone.candidacyId, kind: 'curricular', section: 'contacto' },
      ...{ contentHash: halfDone.submittedHash, markedBy: reviewer, markedAt: context.createdAt },
    });
  }
  const facebook = withLink?.submittedAnswers?.facebook;
  if (withLink === undefined || facebook?.kind !== 'list') return;
  await tx.insert(schema.linkChecks).values({
    ...{ tenantId, candidacyId: withLink.candidacyId, question: 'facebook', url: facebook.items[0] ?? '' },
    ...{ state: 'silent', httpStatus: 404, checkedAt: context.createdAt },
  });
}

/** Two of those in review say the same in one proposal, so that the desk has something to tell. */
export function repeatOneText<Row extends { readonly state: QuestionnaireState; readonly answers: Answers }>(
  rows: readonly Row[],
  question = 'propuesta-1',
): Row[] {
  const [source, copy] = rows.filter(({ state, answers }) => state === 'in-review' && question in answers);
  const text = source?.answers[question];
  if (copy === undefined || text === undefined) return [...rows];
  return rows.map((row) => (row === copy ? { ...row, answers: { ...row.answers, [question]: text } } : row));
}
