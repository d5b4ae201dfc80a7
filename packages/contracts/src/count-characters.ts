/**
 * Number of characters as the Lineamientos count them: code points, without white space (Jalisco: «sin espacios en blanco»). A letter and its mark are one, as
 * they are stored; a line end is one, however the browser writes it.
 */
export function countCharacters(text: string, countWhitespace = false): number {
  const stored = text.normalize('NFC').replace(/\r\n?/gu, '\n');
  return [...(countWhitespace ? stored : stored.replace(/\s+/gu, ''))].length;
}
