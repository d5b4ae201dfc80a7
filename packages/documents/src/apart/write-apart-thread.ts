import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import { writeDocx } from '../docx/write-docx.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import type { ApartDocument } from './write-apart.ts';

const work = workerData as ApartDocument;
const stream = await (work.format === 'pdf' ? writePdf(work.document) : writeDocx(work.document));
parentPort?.postMessage(new Uint8Array(await buffer(stream)));
