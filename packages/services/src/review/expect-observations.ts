import type { CatalogueEntry, FieldProblem, QuestionnaireDefinition, Verdict } from '@conoceles/contracts';
import { ServiceProblem } from '../service-problem.ts';

export type Observed = Extract<Verdict, { verdict: 'observe' }>['observations'];

/** @throws ServiceProblem `invalid-input` when an observation names a section or a motive that does not exist */
export function expectObservations(
  observations: Observed,
  definition: QuestionnaireDefinition,
  motives: readonly CatalogueEntry[],
): void {
  const errors = observations.flatMap(({ section, motive }, index): FieldProblem[] => [
    ...(definition.sections.some(({ id }) => id === section)
      ? []
      : [{ pointer: `/observations/${index}/section`, detail: 'Elige una sección de este cuestionario.' }]),
    ...(motives.some(({ value }) => value === motive)
      ? []
      : [{ pointer: `/observations/${index}/motive`, detail: 'Elige un motivo de la lista.' }]),
  ]);
  if (errors.length > 0) throw new ServiceProblem('invalid-input', undefined, errors);
}
