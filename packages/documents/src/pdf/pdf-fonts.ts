import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const fileOf = (subset: string, weight: 400 | 600) =>
  require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`);
const family = (subset: string) => ({ normal: fileOf(subset, 400), bold: fileOf(subset, 600) });

/** The typeface of the site. It comes in two files: Spanish is whole in the first, letters of other languages with Latin writing are in the second. */
export const pdfFonts = { sans: family('latin'), 'sans-ext': family('latin-ext') };

const extended = /([\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]+)/u;

export type TextRun = { text: string; font: keyof typeof pdfFonts };

/** A text cut where its letters change of file. */
export function textRuns(text: string): TextRun[] {
  return text
    .normalize('NFC')
    .split(extended)
    .map((part, index): TextRun => ({ text: part, font: index % 2 === 0 ? 'sans' : 'sans-ext' }))
    .filter((run) => run.text !== '');
}
