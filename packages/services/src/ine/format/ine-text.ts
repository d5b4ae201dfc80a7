const acuteAndGrave = /[\u0300\u0301]/gu;

/** A name as INE's registry writes it: capitals without accents, the tilde of Ñ and the diaeresis of Ü kept. */
export function registryCapitals(text: string): string {
  return text.normalize('NFD').replace(acuteAndGrave, '').normalize('NFC').toLocaleUpperCase('es-MX');
}

/** The names of parties and coalitions keep their accents. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('es-MX');
}

/** Two texts that differ only in case, accents or white space are the same heading, option or name. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('es-MX').replace(/\s+/gu, ' ').trim();
}

const particles = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'van', 'von']);

/** A registry's capitals as they are read on a screen («MARIA DE LA LUZ» → «Maria de la Luz»). Mixed case is left as written. */
export function readableName(name: string): string {
  const clean = name.replace(/\s+/gu, ' ').trim();
  if (clean !== clean.toLocaleUpperCase('es-MX')) return clean;
  return clean
    .toLocaleLowerCase('es-MX')
    .split(' ')
    .map((word, index) => (index > 0 && particles.has(word) ? word : capitalise(word)))
    .join(' ');
}

function capitalise(word: string): string {
  return word.replace(
    /(^|[-'’.])(\p{L})/gu,
    (_match, before: string, letter: string) => before + letter.toLocaleUpperCase('es-MX'),
  );
}
