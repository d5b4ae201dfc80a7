import { Writable } from 'node:stream';

/** A stream that keeps what is written to it. */
export function collectBytes() {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { out, bytes: () => Uint8Array.from(Buffer.concat(chunks)) };
}
