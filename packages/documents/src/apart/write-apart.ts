import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { DocxDocument } from '../docx/docx-document.ts';
import type { PdfDocument } from '../pdf/pdf-document.ts';

/** A document to lay out; a plain value, so that it can be handed to another thread. */
export type ApartDocument =
  | { readonly format: 'pdf'; readonly document: PdfDocument }
  | { readonly format: 'docx'; readonly document: DocxDocument };

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes a long document in a thread of its own: a table of seven thousand rows takes a dozen seconds of work, which would keep everybody else waiting. One
 * at a time, so that two requests do not take twice the memory.
 */
export function writeApart(work: ApartDocument): Promise<Readable> {
  const turn = last.then(() => inThread(work));
  last = turn.catch(() => undefined);
  return turn.then((bytes) => Readable.from([bytes]));
}

function inThread(workerData: ApartDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-apart-thread.ts', import.meta.url), { workerData });
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread of documents ended with ${code}`)));
  });
}
