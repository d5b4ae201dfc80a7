import { inflateSync } from 'node:zlib';

/** What the objects of a PDF may unfold to in all: far more than any form needs, far less than a bomb. */
const maxUnfoldedBytes = 24_000_000;
const headBytes = 1024;

/**
 * The objects of a PDF as text: everything outside its streams, and the streams that hold objects, unfolded. Pictures and page contents are left out: their
 * bytes may look like anything. Null when it is no PDF, or its objects are packed in a way that cannot be looked into.
 */
export function readPdfParts(bytes: Uint8Array): string[] | null {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.slice(0, headBytes).includes('%PDF-') || !text.includes('%%EOF')) return null;
  const outside: string[] = [];
  const inside: string[] = [];
  let unfolded = 0;
  let at = 0;
  for (const { dictionary, start, end } of streamsOf(text)) {
    outside.push(text.slice(at, start));
    at = end;
    if (!/\/ObjStm\b/u.test(unescapeNames(dictionary))) continue;
    const objects = unfold(dictionary, bytes.subarray(start, end), maxUnfoldedBytes - unfolded);
    if (objects === null) return null;
    unfolded += objects.length;
    inside.push(objects);
  }
  outside.push(text.slice(at));
  return [...outside, ...inside].map(unescapeNames);
}

/** Names («/JavaScript») that stand in some parts. */
export function pdfNames(parts: readonly string[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => Array.from(part.matchAll(/\/([^\s/<>[\](){}%]+)/gu), ([, name]) => name ?? '')),
  );
}

type Stream = { readonly dictionary: string; readonly start: number; readonly end: number };

/** Streams begin after `>>` and the word; what only says so inside a comment or a text is none. */
function* streamsOf(text: string): Generator<Stream> {
  const opening = />>\s{0,20}stream(?:\r\n|\n|\r)/gu;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const closing = text.indexOf('endstream', start);
    const end = closing === -1 ? text.length : closing;
    yield { dictionary: text.slice(text.lastIndexOf(' obj', match.index), match.index), start, end };
    opening.lastIndex = end;
  }
}

function unfold(dictionary: string, body: Uint8Array, maxBytes: number): string | null {
  const filters = Array.from(unescapeNames(dictionary).matchAll(/\/(\w+Decode)\b/gu), ([, name]) => name);
  if (filters.length === 0) return Buffer.from(body).toString('latin1');
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return null;
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, maxBytes) }).toString('latin1');
  } catch {
    return null;
  }
}

/** A name may be written with escapes («/J#53»). */
function unescapeNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/giu, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
