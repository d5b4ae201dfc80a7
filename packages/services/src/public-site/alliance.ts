/** Nominations by several parties, which have a name of their own on the list of filters. */
export const allianceKinds = ['coalition', 'common-candidacy'] as const;

/** A label of the projection as the address of a filter writes it: labels have no slug of their own, and only what is published can be asked for. */
export function labelSlug(label: string): string {
  return label
    .toLocaleLowerCase('es-MX')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 120)
    .replace(/-+$/u, '');
}
