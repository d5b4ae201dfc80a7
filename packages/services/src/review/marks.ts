import type { QuestionnaireDefinition, QuestionnaireKind } from '@conoceles/contracts';
import { and, eq, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import { observableSections } from '../corrections/expect-open-section.ts';
import type { QuestionnaireResponse } from '../questionnaire/response-store.ts';

const { reviewMarks: m } = schema;

export type Mark = {
  readonly section: string;
  readonly contentHash: string;
  readonly markedBy: string;
  readonly markedAt: Date;
};
type MarkTarget = { readonly candidacyId: string; readonly kind: QuestionnaireKind };

/** Sections found correct, of what stands now and of what stood before: each says of which content. */
export function loadMarks(tx: TenantTx, { candidacyId, kind }: MarkTarget): Promise<Mark[]> {
  return tx
    .select({
      section: m.section,
      contentHash: m.contentHash,
      markedBy: m.markedBy,
      markedAt: m.markedAt,
    })
    .from(m)
    .where(and(eq(m.candidacyId, candidacyId), eq(m.kind, kind)));
}

export async function dropMarks(
  tx: TenantTx,
  { candidacyId, kind }: MarkTarget,
  sections: readonly string[],
): Promise<void> {
  if (sections.length === 0) return;
  await tx
    .delete(m)
    .where(and(eq(m.candidacyId, candidacyId), eq(m.kind, kind), inArray(m.section, [...sections])));
}

export async function saveMarks(tx: TenantTx, target: MarkTarget, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx
    .insert(m)
    .values(marks.map((mark) => ({ tenantId: tx.tenantId, ...target, ...mark })))
    .onConflictDoUpdate({
      target: [m.tenantId, m.candidacyId, m.kind, m.section],
      set: {
        contentHash: sql`excluded.content_hash`,
        markedBy: sql`excluded.marked_by`,
        markedAt: sql`excluded.marked_at`,
      },
    });
}

type Reviewed = Pick<
  QuestionnaireResponse,
  'state' | 'submitted' | 'submittedHash' | 'firstValidatedBy' | 'reopenedSections'
>;

/** Sections that hold something to be found correct (a photograph is something); in a correction, those it opened: the rest was validated before. */
export function answeredSections(definition: QuestionnaireDefinition, response: Reviewed): string[] {
  const answers = response.submitted ?? {};
  return observableSections(response, definition)
    .sections.filter(({ questions }) => questions.some(({ id }) => answers[id] !== undefined))
    .map(({ id }) => id);
}

/** A mark is about exactly what was read; who gave the first of two validations cannot lend its marks to the second. */
export function markCounts({ contentHash, markedBy }: Mark, response: Reviewed): boolean {
  if (contentHash !== response.submittedHash) return false;
  return response.state !== 'first-validated' || markedBy !== response.firstValidatedBy;
}

/** Answered sections that nobody has found correct yet. */
export function pendingSections(
  definition: QuestionnaireDefinition,
  response: Reviewed,
  marks: readonly Mark[],
): string[] {
  const correct = marks.filter((mark) => markCounts(mark, response)).map(({ section }) => section);
  return answeredSections(definition, response).filter((section) => !correct.includes(section));
}
