import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';
import type { PdfFile } from '../papers/pdf-file.ts';

/** The words of each page of a PDF, with one space between them. */
export async function readPdf({ stream }: PdfFile): Promise<string[]> {
  const pdf = await getDocumentProxy(Uint8Array.from(await buffer(stream)));
  const { text } = await extractText(pdf, { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/gu, ' '));
}
