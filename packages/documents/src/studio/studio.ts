import { Worker } from 'node:worker_threads';
import type { PdfDocument } from '../pdf/pdf-document.ts';
import type { MarkIcon, ShareCard } from '../picture/share-card.ts';

/** What is drawn for whoever asks, which may be anybody: plain values, so that they can be handed to another thread. */
export type StudioWork =
  | { readonly kind: 'card'; readonly card: ShareCard }
  | { readonly kind: 'mark'; readonly mark: MarkIcon }
  | { readonly kind: 'pdf'; readonly document: PdfDocument };

export type StudioAnswer = { readonly id: number; readonly bytes: Uint8Array | null };

/** More are asked for than the studio draws in a few seconds: ask later. */
export class StudioBusy extends Error {
  override readonly name = 'StudioBusy';
}

const maxWaiting = 32;

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (reason: Error) => void };

/**
 * One thread that draws cards, icons and profiles one after another: however many are asked for, they take one core, and pages never wait for them. It
 * starts with the first work and does not keep the process alive.
 */
class Studio {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  draw(work: StudioWork): Promise<Uint8Array> {
    if (this.#waiting.size >= maxWaiting) return Promise.reject(new StudioBusy());
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const worker = this.#open();
      worker.ref();
      worker.postMessage({ id, work });
    });
  }

  #open(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(new URL('./studio-thread.ts', import.meta.url));
    worker.on('message', ({ id, bytes }: StudioAnswer) => this.#done(id, bytes));
    worker.once('error', (error) => this.#close(error));
    worker.once('exit', () => this.#close(new Error('the studio ended')));
    this.#worker = worker;
    return worker;
  }

  #done(id: number, bytes: Uint8Array | null): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if (bytes === null) waiting?.reject(new Error('the studio could not draw this'));
    else waiting?.resolve(bytes);
  }

  /** What was waiting fails; the next work opens another thread. */
  #close(reason: Error): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}

const studio = new Studio();

/** Draws apart from everything else. @throws StudioBusy when too many wait */
export function drawInStudio(work: StudioWork): Promise<Uint8Array> {
  return studio.draw(work);
}
