/** Number of characters as the Lineamientos count them: code points, without white space (Jalisco: «sin espacios en blanco»). */
export function countCharacters(text: string, countWhitespace = false): number {
  return [...(countWhitespace ? text : text.replace(/\s+/gu, ''))].length;
}
