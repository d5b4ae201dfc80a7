import type { Process, TenantFolder } from '@conoceles/contracts';
import type { ProcessSources } from './read-folder-parts.ts';
import type { TenantProblem } from './tenant-problem.ts';

/** Offices that exist, once each, and dates that can happen: campaigns before election day, a window that opens before it closes. */
export function checkProcess(
  process: Process,
  folder: TenantFolder,
  source: ProcessSources,
): TenantProblem[] {
  const at = source.process.problemAt;
  const problems: TenantProblem[] = [];
  if (process.slug !== source.name) {
    problems.push(
      at(['slug'], `«${process.slug}» no es el nombre del archivo («${source.name}»): deja el mismo.`),
    );
  }
  process.offices.forEach((entry, index) => {
    if (!folder.offices.some((office) => office.slug === entry.office)) {
      problems.push(
        at(
          ['offices', index, 'office'],
          `No hay cargo «${entry.office}» en offices.yaml: agrégalo o corrige.`,
        ),
      );
    }
    if (process.offices.findIndex((other) => other.office === entry.office) < index) {
      problems.push(at(['offices', index, 'office'], `El cargo «${entry.office}» está dos veces: deja uno.`));
    }
    if (isAfter(entry.campaignStart, entry.campaignEnd)) {
      problems.push(
        at(['offices', index, 'campaignEnd'], 'La campaña termina antes de empezar: corrige las fechas.'),
      );
    }
    if (isAfter(entry.campaignEnd, process.electionDay)) {
      problems.push(
        at(
          ['offices', index, 'campaignEnd'],
          'La campaña termina después de la jornada electoral: corrígela.',
        ),
      );
    }
  });
  if (isAfter(process.publicationStart, process.publicationEnd)) {
    problems.push(at(['publicationEnd'], 'La publicación termina antes de empezar: corrige las fechas.'));
  }
  if (isAfter(process.publicationStart, process.electionDay)) {
    problems.push(
      at(['publicationStart'], 'La publicación empieza después de la jornada electoral: corrígela.'),
    );
  }
  return problems;
}

/** Dates AAAA-MM-DD compare as text. */
function isAfter(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}
