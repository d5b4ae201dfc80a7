/** The marks are drawn in `currentColor`, which paper and pictures do not know. A picture inside one would be read from disk: none is. */
export function colouredMark(markSvg: string, color: string): string {
  return markSvg.replaceAll('currentColor', color).replaceAll(/<image\b[^>]*>/giu, '');
}
