import type { AnswerProblem, QuestionnaireDefinition } from '@conoceles/contracts';
import { isSectionOpen } from '@conoceles/rules';
import type { QuestionnaireResponse } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';

type Reopened = Pick<QuestionnaireResponse, 'state' | 'reopenedSections'>;

/** @throws ServiceProblem `state-conflict` for a section that a correction did not open */
export function expectOpenSection(response: Reopened | null, section: string): void {
  if (response === null || isSectionOpen(response, section)) return;
  throw new ServiceProblem(
    'state-conflict',
    'Sólo se corrige la sección que se aceptó corregir; las demás siguen como se publicaron.',
  );
}

/** What keeps a correction from being sent is only what its own sections need: the rest was complete when it was published. */
export function problemsOfOpenSections(
  response: Pick<QuestionnaireResponse, 'reopenedSections'> | null,
  problems: readonly AnswerProblem[],
): readonly AnswerProblem[] {
  const reopened = response?.reopenedSections ?? [];
  return reopened.length === 0 ? problems : problems.filter(({ section }) => reopened.includes(section));
}

/** The sections a reviewer may observe: in a correction, the ones it opened. */
export function observableSections<Definition extends Pick<QuestionnaireDefinition, 'sections'>>(
  response: Pick<QuestionnaireResponse, 'reopenedSections'>,
  definition: Definition,
): Definition {
  const { reopenedSections } = response;
  if (reopenedSections.length === 0) return definition;
  return { ...definition, sections: definition.sections.filter(({ id }) => reopenedSections.includes(id)) };
}
