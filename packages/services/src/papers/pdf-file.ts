import type { Readable } from 'node:stream';

/** A document ready to be sent: laid out already, so that what can fail has failed. */
export type PdfFile = { readonly fileName: string; readonly stream: Readable };
