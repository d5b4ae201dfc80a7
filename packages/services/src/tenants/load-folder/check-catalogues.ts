import type { TenantFolder } from '@conoceles/contracts';
import type { FolderSources } from './read-folder-parts.ts';
import type { TenantProblem } from './tenant-problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** Offices, territories, parties and affirmative actions: keys once only, and what each kind needs. */
export function checkCatalogues(folder: TenantFolder, sources: FolderSources): TenantProblem[] {
  return [
    ...onceOnly(sources.offices, folder.offices, 'slug', 'El cargo'),
    ...onceOnly(sources.territories, folder.territories, 'slug', 'El ámbito'),
    ...onceOnly(sources.parties, folder.parties, 'slug', 'El partido'),
    ...onceOnly(sources.parties, folder.parties, 'acronym', 'La sigla'),
    ...onceOnly(sources.affirmativeActions, folder.affirmativeActions, 'slug', 'La acción afirmativa'),
    ...checkTerritories(folder, sources.territories),
  ];
}

function onceOnly<Item extends object>(
  source: YamlSource,
  items: readonly Item[],
  field: keyof Item & string,
  what: string,
): TenantProblem[] {
  return items.flatMap((item, index) =>
    items.findIndex((other) => other[field] === item[field]) < index
      ? [
          source.problemAt(
            [index, field],
            `${what} «${String(item[field])}» está dos veces: cambia o quita uno.`,
          ),
        ]
      : [],
  );
}

function checkTerritories(folder: TenantFolder, source: YamlSource): TenantProblem[] {
  const { territories } = folder;
  const problems: TenantProblem[] = [];
  if (territories.filter((territory) => territory.kind === 'state').length !== 1) {
    problems.push(
      source.problemAt([], 'Debe haber exactamente un ámbito «kind: state» (el estado): agrega o quita.'),
    );
  }
  territories.forEach((territory, index) => {
    const numbered = territory.kind === 'district' || territory.kind === 'circumscription';
    if (numbered && territory.number === undefined) {
      problems.push(source.problemAt([index], `A «${territory.slug}» le falta «number»: agrega su número.`));
    }
    if (!numbered && territory.name.trim() === '') {
      problems.push(
        source.problemAt([index, 'name'], `A «${territory.slug}» le falta el nombre: escríbelo.`),
      );
    }
    for (const field of ['ineKey', 'inegiKey', 'number'] as const) {
      if (territory[field] === undefined) continue;
      const first = territories.findIndex(
        (other) => other.kind === territory.kind && other[field] === territory[field],
      );
      if (first < index) {
        const message = `La clave ${territory[field]} ya la tiene «${territories[first]?.slug}»: corrige una de las dos.`;
        problems.push(source.problemAt([index, field], message));
      }
    }
  });
  return problems;
}
