const particles = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'san',
  'santa',
  'y',
  'van',
  'von',
  'mac',
  'mc',
  'da',
  'di',
]);

export interface NameParts {
  readonly givenNames: string;
  readonly firstSurname: string;
  readonly secondSurname: string | null;
}

/**
 * Parts a full name written given names first, as INE's workbook has it: the last two surnames, each with the particles before it
 * («Ana de la O Ruiz»). A name of two words has one surname. Joined again the parts always give the same name.
 */
export function splitName(fullName: string): NameParts {
  const words = fullName.trim().split(/\s+/u);
  const second = words.length >= 3 ? takeSurname(words) : null;
  const first = words.length >= 2 ? takeSurname(words) : '';
  return { givenNames: words.join(' '), firstSurname: first, secondSurname: second };
}

/** Removes the last surname from `words`, leaving at least one word for what comes before it. */
function takeSurname(words: string[]): string {
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLocaleLowerCase('es-MX'))) start -= 1;
  return words.splice(start).join(' ');
}
