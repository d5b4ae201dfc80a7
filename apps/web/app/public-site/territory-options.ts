import type { PublicSite } from '@conoceles/contracts';
import type { SelectGroup, SelectOption } from '../design/components/index.ts';

const groups = [
  ['municipality', 'Municipios'],
  ['district', 'Distritos'],
  ['circumscription', 'Circunscripción'],
  ['state', 'Todo el estado'],
] as const;

/** Municipalities alone, in the order the site gives. */
export function municipalityOptions(territories: PublicSite['territories']): SelectOption[] {
  return territories
    .filter(({ kind }) => kind === 'municipality')
    .map(({ slug, name }) => ({ value: slug, label: name }));
}

/** Territories as a reader looks for them: by kind, in the order the site gives. */
export function territoryOptions(territories: PublicSite['territories']): SelectGroup[] {
  return groups
    .map(([kind, label]) => ({
      label,
      options: territories
        .filter((territory) => territory.kind === kind)
        .map((territory) => ({ value: territory.slug, label: territory.name })),
    }))
    .filter((group) => group.options.length > 0);
}
