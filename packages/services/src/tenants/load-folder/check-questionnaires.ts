import type {
  QuestionnaireDefinition,
  QuestionnaireDifferences,
  QuestionnaireKind,
  TenantFolder,
} from '@conoceles/contracts';
import { mergeQuestionnaire } from '@conoceles/rules';
import { checkDefinition } from './check-definition.ts';
import type { BaseQuestionnaires } from './read-base-questionnaires.ts';
import type { FolderSources } from './read-folder-parts.ts';
import type { TenantProblem } from './tenant-problem.ts';
import type { DataPath } from './yaml-source.ts';

type At = (path: DataPath, message: string) => TenantProblem;

/** Differences that name questions and sections of the base, and a merged questionnaire that still holds together. */
export function checkQuestionnaires(
  folder: TenantFolder,
  sources: FolderSources,
  base: BaseQuestionnaires,
): TenantProblem[] {
  const problems = (['curricular', 'identity'] as const).flatMap((kind: QuestionnaireKind) => {
    const differences = folder.questionnaires[kind];
    const at: At = (path, message) => sources.questionnaires.problemAt([kind, ...path], message);
    const strange = checkNames(base[kind], differences, at);
    if (strange.length > 0) return strange;
    const merged = mergeQuestionnaire(base[kind], differences, folder.identity.rules);
    return checkDefinition(merged, base.catalogues).map((fault) =>
      at([...pathOf(differences, fault.questionId), ...fault.at], fault.message),
    );
  });
  return [...problems, ...checkGroups(folder, sources, base)];
}

function checkNames(
  base: QuestionnaireDefinition,
  differences: QuestionnaireDifferences,
  at: At,
): TenantProblem[] {
  const sections = new Map(
    base.sections.map((section) => [section.id, section.questions.map((question) => question.id)]),
  );
  const questions = [...sections.values()].flat();
  const unknownQuestion = (id: string) =>
    `No hay pregunta «${id}» en el cuestionario de base: corrige el identificador.`;
  const unknownSection = (id: string) =>
    `No hay apartado «${id}»: usa uno de ${[...sections.keys()].join(', ')}.`;
  return [
    ...Object.keys(differences.questions)
      .filter((id) => !questions.includes(id))
      .map((id) => at(['questions', id], unknownQuestion(id))),
    ...Object.keys(differences.order)
      .filter((id) => !sections.has(id))
      .map((id) => at(['order', id], unknownSection(id))),
    ...differences.extra.flatMap((entry, index) => {
      const inSection = sections.get(entry.section);
      if (inSection === undefined) return [at(['extra', index, 'section'], unknownSection(entry.section))];
      const known = entry.after === undefined || inSection.includes(entry.after);
      inSection.push(entry.question.id);
      const message = `«${entry.after}» no es una pregunta de «${entry.section}»: nombra una de ese apartado.`;
      return known ? [] : [at(['extra', index, 'after'], message)];
    }),
  ];
}

/** Where the tenant's file speaks of a question: its extra, else its difference, else the top. */
function pathOf(differences: QuestionnaireDifferences, questionId: string): PropertyKey[] {
  const extra = differences.extra.findLastIndex((entry) => entry.question.id === questionId);
  if (extra >= 0) return ['extra', extra, 'question'];
  return questionId in differences.questions ? ['questions', questionId] : [];
}

function checkGroups(
  folder: TenantFolder,
  sources: FolderSources,
  base: BaseQuestionnaires,
): TenantProblem[] {
  const extra = folder.questionnaires.identity.extra.map((entry) => entry.question);
  const asked = [...base.identity.sections.flatMap((section) => section.questions), ...extra];
  const groups = new Set(asked.flatMap((question) => question.group ?? []));
  return folder.affirmativeActions.flatMap((action, index) =>
    groups.has(action.group)
      ? []
      : [
          sources.affirmativeActions.problemAt(
            [index, 'group'],
            `Ninguna pregunta de identidad es del grupo «${action.group}»: usa uno de ${[...groups].join(', ')}.`,
          ),
        ],
  );
}
