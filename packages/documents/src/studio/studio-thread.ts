import { buffer } from 'node:stream/consumers';
import { parentPort } from 'node:worker_threads';
import { writePdf } from '../pdf/write-pdf.ts';
import { drawCard, drawMark } from '../picture/draw-card.ts';
import type { StudioAnswer, StudioWork } from './studio.ts';

async function draw(work: StudioWork): Promise<Uint8Array> {
  switch (work.kind) {
    case 'card':
      return drawCard(work.card);
    case 'mark':
      return drawMark(work.mark);
    case 'pdf':
      return new Uint8Array(await buffer(await writePdf(work.document)));
  }
}

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ id, work }: { id: number; work: StudioWork }) => {
  // One after another: laying a document out waits for files now and then, and two at once would take twice the memory.
  last = last.then(async () => {
    const bytes = await draw(work).catch(() => null);
    parentPort?.postMessage({ id, bytes } satisfies StudioAnswer);
  });
});
