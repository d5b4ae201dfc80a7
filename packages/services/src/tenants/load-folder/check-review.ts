import type { TenantFolder } from '@conoceles/contracts';
import type { BaseQuestionnaires } from './read-base-questionnaires.ts';
import type { FolderSources } from './read-folder-parts.ts';
import type { TenantProblem } from './tenant-problem.ts';

/** What a state says of its review: motives once only, and rubrics of sections that exist, with names once only. */
export function checkReview(
  { identity }: TenantFolder,
  { tenant }: FolderSources,
  base: BaseQuestionnaires | undefined,
): TenantProblem[] {
  const { reviewMotives = [], rubrics } = identity.rules;
  const sections = base?.curricular.sections.map(({ id }) => id);
  const repeated = (values: readonly string[], at: (index: number) => PropertyKey[], what: string) =>
    values.flatMap((value, index) =>
      values.indexOf(value) < index
        ? [tenant.problemAt(at(index), `${what} «${value}» está dos veces: cambia o quita uno.`)]
        : [],
    );
  return [
    ...repeated(
      reviewMotives.map(({ value }) => value),
      (index) => ['rules', 'reviewMotives', index, 'value'],
      'El motivo',
    ),
    ...repeated(
      rubrics.map(({ id }) => id),
      (index) => ['rules', 'rubrics', index, 'id'],
      'La rúbrica',
    ),
    ...rubrics.flatMap(({ section, variables }, index) => [
      ...(sections === undefined || sections.includes(section)
        ? []
        : [
            tenant.problemAt(
              ['rules', 'rubrics', index, 'section'],
              `No hay apartado «${section}» en el cuestionario curricular: usa uno de ${sections.join(', ')}.`,
            ),
          ]),
      ...repeated(
        variables.map(({ id }) => id),
        (variable) => ['rules', 'rubrics', index, 'variables', variable, 'id'],
        'La variable',
      ),
    ]),
  ];
}
