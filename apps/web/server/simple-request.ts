import { chooseEncoding, type Encoding } from './compress.ts';

/** What the headers of a request ask for, as far as a cached page depends on them. */
export interface AskedHeaders {
  host: string;
  encoding: Encoding;
  /** Nothing in them asks for more than the page: no condition, no body, no other protocol. */
  isPlain: boolean;
}

export interface SimpleRequest extends AskedHeaders {
  /** The path when it is one of letters, digits and hyphens without a query; null otherwise. */
  pathname: string | null;
}

/** Longer requests are nobody's first visit. */
const maxBytes = 4_096;

/** What says that more bytes follow, or that they are of another protocol: the HTTP parser's work. */
const refused = new Set([
  'content-length',
  'transfer-encoding',
  'upgrade',
  'expect',
  'trailer',
  'te',
  'http2-settings',
]);
const conditions = new Set([
  'if-none-match',
  'if-match',
  'if-modified-since',
  'if-unmodified-since',
  'range',
]);

/** Headers of one request that ends with them; null when any is not the plainest of its kind. */
export function readHeaders(block: string): AskedHeaders | null {
  const found = new Map<string, string>();
  for (const line of block.slice(0, -4).split('\r\n')) {
    const match = /^([\w-]+): ?([\x20-\x7e]*)$/u.exec(line);
    const name = match?.[1]?.toLowerCase();
    if (name === undefined || found.has(name) || refused.has(name)) return null;
    found.set(name, (match?.[2] ?? '').trim());
  }
  const host = found.get('host');
  const connection = found.get('connection')?.toLowerCase() ?? 'keep-alive';
  if (host === undefined || connection !== 'keep-alive') return null;
  const isPlain = ![...conditions].some((name) => found.has(name));
  return { host, encoding: chooseEncoding(found.get('accept-encoding')), isPlain };
}

/**
 * Reads bytes that are exactly one whole GET without a body. Anything else, however valid, is null: two readers of HTTP that disagree about where
 * a message ends are how requests are smuggled, so this one only speaks where there is nothing to disagree about.
 * Remembers the last headers of its connection, because clients repeat them.
 */
export function openRequestReader(): (bytes: Buffer) => SimpleRequest | null {
  let heldBlock = '';
  let held: AskedHeaders | null = null;
  return (bytes) => {
    if (bytes.length > maxBytes) return null;
    const text = bytes.toString('latin1');
    const lineEnd = text.indexOf('\r\n');
    if (lineEnd < 0 || text.indexOf('\r\n\r\n') !== text.length - 4) return null;
    const target = /^GET (\/[!-~]*) HTTP\/1\.1$/u.exec(text.slice(0, lineEnd))?.[1];
    if (target === undefined) return null;
    const block = text.slice(lineEnd + 2);
    if (block !== heldBlock) {
      heldBlock = block;
      held = readHeaders(block);
    }
    if (held === null) return null;
    return { ...held, pathname: /^\/[a-z0-9/-]*$/u.test(target) && !target.startsWith('//') ? target : null };
  };
}
