export type PersonName = {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname?: string | null | undefined;
};

/**
 * Key of the alphabetical order, surnames first, in a–z and spaces only, so that any collation of any database sorts it as Mexican Spanish does: accents
 * count for nothing and ñ comes after every n.
 */
export function sortKey(name: PersonName): string {
  return [name.firstSurname, name.secondSurname ?? '', name.givenNames]
    .join(' ')
    .toLocaleLowerCase('es-MX')
    .replaceAll('ñ', 'nzz')
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
