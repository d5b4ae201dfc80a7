import type { PublicSite } from '@conoceles/contracts';
import type { SelectGroup } from '../design/components/index.ts';

const groups = [
  ['municipality', 'Municipios'],
  ['district', 'Distritos'],
  ['circumscription', 'Circunscripción'],
  ['state', 'Todo el estado'],
] as const;

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
