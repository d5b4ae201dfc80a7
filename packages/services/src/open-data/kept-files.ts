import { PassThrough, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ServiceProblem } from '../service-problem.ts';
import { openTurns, type Turns } from './turns.ts';

/** How a file is written, and under which label its bytes may be given again. */
export type FileSource = {
  readonly key: string;
  readonly etag: string;
  /** Packed by itself: it travels as it is. */
  readonly packed: boolean;
  readonly write: (stream: Writable) => Promise<void>;
};

export type KeptFileOptions = {
  readonly maxRunning?: number;
  readonly maxWaiting?: number;
  readonly waitMs?: number;
  readonly keepMs?: number;
  readonly maxBytes?: number;
};

/** Longest that one reader may take over a file. */
const longestReadMs = 15 * 60_000;

/**
 * Files that are written once however many ask for them together. A file is given again only to who asks under the label it was written for, which the caller
 * has just read: one publication later it is written anew, and what nobody asks for is forgotten in a minute. Readers follow the writing at their own pace
 * and hold up neither it nor each other; few files are written at once, and who would wait too long is told to come back.
 */
export class KeptFiles {
  readonly #files = new Map<string, SharedFile>();
  readonly #sizes = new Map<string, number>();
  readonly #turns: Turns;
  readonly #keepMs: number;
  readonly #maxBytes: number;

  constructor(options: KeptFileOptions = {}) {
    this.#turns = openTurns({
      atOnce: options.maxRunning ?? 2,
      maxWaiting: options.maxWaiting ?? 16,
      waitMs: options.waitMs ?? 15_000,
    });
    this.#keepMs = options.keepMs ?? 60_000;
    this.#maxBytes = options.maxBytes ?? 96 * 1024 * 1024;
  }

  /**
   * The bytes of a file, as they are written or as they were kept.
   * @throws ServiceProblem `unavailable` when too many other files are being written.
   */
  async open(source: FileSource): Promise<{ stream: Readable; bytes: number | null }> {
    const held = this.#files.get(source.key);
    const file = held?.etag === source.etag && !held.failed ? held : this.#begin(source);
    await file.begun;
    file.keepFor(this.#keepMs, () => this.#forget(source.key, file));
    const stream = Readable.from(file.follow(), { objectMode: false });
    const late = setTimeout(() => stream.destroy(new Error('a reader took too long')), longestReadMs).unref();
    stream.once('close', () => clearTimeout(late));
    return { stream, bytes: file.whole ? file.bytes : null };
  }

  /** Size of a file the last time it was written whole; null when it never was. */
  lastSize(key: string): number | null {
    return this.#sizes.get(key) ?? null;
  }

  #begin(source: FileSource): SharedFile {
    const file = new SharedFile(source.etag, this.#maxBytes);
    this.#files.set(source.key, file);
    file.begun = this.#turns.take().then(
      (giveBack) => {
        void file
          .write(source)
          .then(
            () => this.#sizes.set(source.key, file.bytes),
            () => this.#forget(source.key, file),
          )
          .finally(giveBack);
        this.#makeRoom(file);
      },
      (error: unknown) => {
        this.#forget(source.key, file);
        throw error;
      },
    );
    return file;
  }

  #forget(key: string, file: SharedFile): void {
    if (this.#files.get(key) === file) this.#files.delete(key);
  }

  /** The least recently begun go first; whoever reads them keeps them until the end. */
  #makeRoom(newest: SharedFile): void {
    let total = [...this.#files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [key, file] of this.#files) {
      if (total <= this.#maxBytes || file === newest) return;
      total -= file.bytes;
      this.#files.delete(key);
    }
  }
}

/** One file while it is written and after: its bytes as they travel, and who follows them. */
class SharedFile {
  readonly etag: string;
  begun: Promise<void> = Promise.resolve();
  bytes = 0;
  whole = false;
  readonly #chunks: Buffer[] = [];
  readonly #maxBytes: number;
  #failure: Error | null = null;
  #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(etag: string, maxBytes: number) {
    this.etag = etag;
    this.#maxBytes = maxBytes;
  }

  get failed(): boolean {
    return this.#failure !== null;
  }

  async write({ packed, write }: FileSource): Promise<void> {
    const source = new PassThrough();
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.bytes += chunk.length;
        if (this.bytes > this.#maxBytes) return done(new RangeError('the file is larger than any state has'));
        this.#chunks.push(chunk);
        this.#wake();
        done();
      },
    });
    const carried = packed ? pipeline(source, sink) : pipeline(source, createGzip({ level: 6 }), sink);
    try {
      await Promise.all([
        carried,
        write(source).catch((error: unknown) => {
          source.destroy(asError(error));
          throw error;
        }),
      ]);
      this.whole = true;
    } catch (error) {
      this.#failure = asError(error);
      throw error;
    } finally {
      this.#wake();
    }
  }

  async *follow(): AsyncGenerator<Buffer> {
    for (let next = 0; ; next += 1) {
      while (next >= this.#chunks.length) {
        // Whoever reads is told: a file cut short must not look whole.
        if (this.#failure !== null) throw this.#failure;
        if (this.whole) return;
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
      yield this.#chunks[next] as Buffer;
    }
  }

  /** Forgets the file when nobody has asked for it, with its label in force, for a while. */
  keepFor(ms: number, forget: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(forget, ms).unref();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new ServiceProblem('unexpected');
}
