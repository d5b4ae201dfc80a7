import type { Answers, Question, QuestionnaireDefinition } from '@conoceles/contracts';
import { type DbActor, eq, isNotNull, schema, withTenant } from '@conoceles/db';
import { openWorkbook } from '@conoceles/documents';
import type { ServiceDeps } from '../../deps.ts';
import { loadVersions } from '../../questionnaire/load-versions.ts';

export interface EditProof {
  readonly proved: boolean;
  /** Cells that differ between the export before and after: exactly the edited one. */
  readonly changed: readonly { readonly sheet: string; readonly before: string; readonly after: string }[];
}

interface EditContext {
  readonly tenants: readonly { readonly tenantId: string }[];
  readonly exportAgain: (tenantId: string) => Promise<Uint8Array>;
}

const edited = 'Respuesta editada después de la importación, para probar que sale editada.';

/** Rewrites one long text of one candidacy and looks for it, and for nothing else, in the next export. */
export async function proveEdit(
  deps: ServiceDeps,
  actor: DbActor,
  { tenants, exportAgain }: EditContext,
): Promise<EditProof> {
  for (const { tenantId } of tenants) {
    const before = await exportAgain(tenantId);
    const isEdited = await editOneText(deps, { tenantId, actor });
    if (!isEdited) continue;
    const changed = changedCells(before, await exportAgain(tenantId));
    return { proved: changed.length === 1 && changed[0]?.after === edited, changed };
  }
  return { proved: false, changed: [] };
}

async function editOneText(
  deps: ServiceDeps,
  { tenantId, actor }: { tenantId: string; actor: DbActor },
): Promise<boolean> {
  return withTenant(deps.db, { tenantId, actor, scope: 'app' }, async (tx) => {
    const { curricularResponses: r } = schema;
    const [row] = await tx.select().from(r).where(isNotNull(r.submittedAnswers)).limit(1);
    if (row === undefined) return false;
    const definition = (await loadVersions(tx)).get(row.questionnaireVersionId)?.definition;
    const question = firstLongText(definition, row.submittedAnswers ?? {});
    if (question === undefined) return false;
    const submittedAnswers: Answers = {
      ...row.submittedAnswers,
      [question.id]: { kind: 'text', text: edited },
    };
    await tx.update(r).set({ submittedAnswers, draftAnswers: submittedAnswers }).where(eq(r.id, row.id));
    return true;
  });
}

function firstLongText(
  definition: QuestionnaireDefinition | undefined,
  answers: Answers,
): Question | undefined {
  const questions = definition?.sections.flatMap((section) => section.questions) ?? [];
  return questions.find((question) => question.type === 'long-text' && answers[question.id] !== undefined);
}

function changedCells(before: Uint8Array, after: Uint8Array): EditProof['changed'] {
  const sheets = openWorkbook(after);
  return openWorkbook(before).flatMap((sheet, index) => {
    const others = [...(sheets[index]?.rows() ?? [])];
    return [...sheet.rows()].flatMap((row, place) =>
      row.cells.flatMap((cell, column) => {
        const other = others[place]?.cells[column] ?? '';
        return (cell ?? '') === other ? [] : [{ sheet: sheet.name, before: cell ?? '', after: other }];
      }),
    );
  });
}
