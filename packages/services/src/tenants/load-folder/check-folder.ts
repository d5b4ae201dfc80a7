import { basename } from 'node:path';
import type { TenantFolder } from '@conoceles/contracts';
import { checkCatalogues } from './check-catalogues.ts';
import { checkContests } from './check-contests.ts';
import { checkProcess } from './check-process.ts';
import { checkQuestionnaires } from './check-questionnaires.ts';
import { checkReview } from './check-review.ts';
import type { BaseQuestionnaires } from './read-base-questionnaires.ts';
import type { FolderSources } from './read-folder-parts.ts';
import type { TenantProblem } from './tenant-problem.ts';

export type FolderToCheck = {
  dir: string;
  folder: TenantFolder;
  sources: FolderSources;
  base: BaseQuestionnaires | undefined;
};

/** Every cross-check inside one folder: names that must exist, dates in order, things that may appear once only. */
export function checkFolder({ dir, folder, sources, base }: FolderToCheck): TenantProblem[] {
  return [
    ...checkIdentity(dir, folder, sources),
    ...checkCatalogues(folder, sources),
    ...checkReview(folder, sources, base),
    ...folder.processes.flatMap((process, index) => {
      const source = sources.processes[index];
      if (source === undefined) return [];
      return [...checkProcess(process, folder, source), ...checkContests(process, folder, source)];
    }),
    ...(base === undefined ? [] : checkQuestionnaires(folder, sources, base)),
  ];
}

function checkIdentity(dir: string, folder: TenantFolder, sources: FolderSources): TenantProblem[] {
  const { identity } = folder;
  const { rules } = identity;
  const at = sources.tenant.problemAt;
  const problems: TenantProblem[] = [];
  if (identity.slug !== basename(dir)) {
    problems.push(
      at(['slug'], `«${identity.slug}» no es el nombre de la carpeta («${basename(dir)}»): deja el mismo.`),
    );
  }
  if (!isTimeZone(identity.timeZone)) {
    problems.push(
      at(['timeZone'], `«${identity.timeZone}» no es un huso horario: usa uno como «America/Mexico_City».`),
    );
  }
  if (!folder.processes.some((process) => process.slug === identity.currentProcess)) {
    problems.push(
      at(
        ['currentProcess'],
        `No hay proceso «${identity.currentProcess}»: usa uno de los de la carpeta «processes».`,
      ),
    );
  }
  if (rules.youth.from > rules.youth.to) {
    problems.push(
      at(['rules', 'youth'], 'El rango de edad de «joven» está al revés: pon primero la edad menor.'),
    );
  }
  rules.affirmativeActionDisclosure.forEach((rule, index, all) => {
    const before = all[index - 1];
    if (before !== undefined && before.from >= rule.from) {
      const path = ['rules', 'affirmativeActionDisclosure', index, 'from'];
      problems.push(at(path, 'Las reglas con fecha van de la más antigua a la más nueva: ordénalas.'));
    }
  });
  return problems;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('es-MX', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
