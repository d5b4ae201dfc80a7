import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileSource, KeptFiles } from './kept-files.ts';

const bodyOf = async ({ stream }: { stream: Readable }) => gunzipSync(await buffer(stream)).toString();

/** A file whose writing waits for the test. */
function heldFile(key: string, etag: string, text = key) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let written = 0;
  const source: FileSource = {
    key,
    etag,
    packed: false,
    write: async (stream) => {
      written += 1;
      await released;
      stream.end(text);
    },
  };
  return { source, release, times: () => written };
}

const textFile = (key: string, etag: string, text: string): FileSource => ({
  key,
  etag,
  packed: false,
  write: async (stream) => void stream.end(text),
});

describe('files of open data', () => {
  it('are written once for all who ask under one label, and anew under the next', async () => {
    const files = new KeptFiles();
    const first = heldFile('a', 'v1', 'uno');
    const asked = Array.from({ length: 50 }, () => files.open(first.source));
    first.release();
    expect(await Promise.all((await Promise.all(asked)).map(bodyOf))).toEqual(Array(50).fill('uno'));
    expect(first.times()).toBe(1);
    expect(await bodyOf(await files.open(textFile('a', 'v1', 'otro')))).toBe('uno');
    expect(await bodyOf(await files.open(textFile('a', 'v2', 'dos')))).toBe('dos');
    expect(files.lastSize('a')).toBeGreaterThan(0);
  });

  it('wait for their turn, and beyond the bound are refused at once', async () => {
    const files = new KeptFiles({ maxRunning: 1, maxWaiting: 1, waitMs: 5_000 });
    const [one, two, three] = ['1', '2', '3'].map((key) => heldFile(key, 'v1'));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three files');
    const first = files.open(one.source);
    await first;
    const second = files.open(two.source);
    await expect(files.open(three.source)).rejects.toMatchObject({ code: 'unavailable' });
    expect([one, two, three].map((file) => file.times())).toEqual([1, 0, 0]);
    one.release();
    two.release();
    three.release();
    expect(await bodyOf(await second)).toBe('2');
    // What was refused is not remembered as broken.
    expect(await bodyOf(await files.open(three.source))).toBe('3');
  });

  it('turn away who has waited too long', async () => {
    const files = new KeptFiles({ maxRunning: 1, waitMs: 20 });
    const [one, two] = [heldFile('1', 'v1'), heldFile('2', 'v1')];
    await files.open(one.source);
    await expect(files.open(two.source)).rejects.toMatchObject({ code: 'unavailable' });
    one.release();
  });

  it('are held up by nobody who reads slowly, who gets them whole all the same', async () => {
    const files = new KeptFiles({ maxRunning: 1 });
    const text = Array.from({ length: 40_000 }, (_, n) => `renglón ${n * 7919}`).join('\n');
    const source: FileSource = {
      key: 'a',
      etag: 'v1',
      packed: false,
      write: async (stream: Writable) => {
        for (const line of text.split(/(?<=\n)/u)) if (!stream.write(line)) await once(stream, 'drain');
        stream.end();
      },
    };
    const slow = await files.open(source);
    expect(await bodyOf(await files.open(source))).toBe(text);
    // The turn is free again although nobody has read the first copy.
    expect(await bodyOf(await files.open(textFile('b', 'v1', 'otro')))).toBe('otro');
    expect(await bodyOf(slow)).toBe(text);
  });

  it('that fail say so to whoever was reading, and are tried again', async () => {
    const files = new KeptFiles();
    const failing: FileSource = { ...textFile('a', 'v1', ''), write: () => Promise.reject(new Error('no')) };
    await expect(files.open(failing).then(bodyOf)).rejects.toThrow('no');
    expect(await bodyOf(await files.open(textFile('a', 'v1', 'sí')))).toBe('sí');
  });
});
