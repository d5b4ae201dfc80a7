/** Texts shorter than this are alike by chance («Licenciatura en Derecho»); white space does not count. */
export const comparableFrom = 120;

/**
 * A text as two candidacies would share it: without case, accents, signs nor the spaces between words, so that a copy with another punctuation is
 * still a copy.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
