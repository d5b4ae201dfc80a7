import { getDocumentProxy } from 'unpdf';
import { pdfNames, readPdfParts } from './pdf-parts.ts';

/** Why a PDF is not taken; `pages` when it is. */
export type PdfCheck =
  | { readonly ok: true; readonly pages: number }
  | { readonly ok: false; readonly reason: 'damaged' | 'encrypted' | 'active' | 'too-long' };

/**
 * What makes a PDF do something or carry something else than its pages. A destination (`/OpenAction [3 0 R /Fit]`) only says where to begin to read: every
 * scanner and word processor writes one.
 */
const activeNames = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'AA',
  'XFA',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Rendition',
  'Movie',
  'Sound',
];
const actionOnOpening = /\/OpenAction\s*(?!\s*\[)/u;

/**
 * Looks at a PDF that somebody uploads to be kept: that it is one, that it can be read without a password and that it does nothing but show pages. Names are
 * looked for in its objects, also compressed ones, and then a reader that we do not render with is asked for scripts and attachments.
 */
export async function checkPdf(bytes: Uint8Array, { maxPages }: { maxPages: number }): Promise<PdfCheck> {
  const parts = readPdfParts(bytes);
  if (parts === null) return { ok: false, reason: 'damaged' };
  const names = pdfNames(parts);
  if (names.has('Encrypt')) return { ok: false, reason: 'encrypted' };
  const isActive =
    activeNames.some((name) => names.has(name)) || parts.some((part) => actionOnOpening.test(part));
  if (isActive) return { ok: false, reason: 'active' };
  return readPages(bytes, maxPages);
}

async function readPages(bytes: Uint8Array, maxPages: number): Promise<PdfCheck> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), {
      disableFontFace: true,
      stopAtErrors: true,
      verbosity: 0,
    });
    const [hasScripts, attachments] = await Promise.all([document.hasJSActions(), document.getAttachments()]);
    const pages = document.numPages;
    await document.loadingTask.destroy();
    if (hasScripts || (attachments !== null && Object.keys(attachments).length > 0)) {
      return { ok: false, reason: 'active' };
    }
    if (pages < 1) return { ok: false, reason: 'damaged' };
    return pages > maxPages ? { ok: false, reason: 'too-long' } : { ok: true, pages };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, reason: isLocked ? 'encrypted' : 'damaged' };
  }
}
