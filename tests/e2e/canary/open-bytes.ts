import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

const maxDepth = 4;

/**
 * Every layer of a file as bytes: itself, and what is inside when it is a gzip, a zip (XLSX and DOCX are) or a PDF. A file that is damaged gives
 * what could be read.
 */
export function openBytes(bytes: Buffer, depth = 0): Buffer[] {
  if (depth >= maxDepth) return [bytes];
  const inner = unpack(bytes).flatMap((part) => openBytes(part, depth + 1));
  return [bytes, ...inner];
}

function unpack(bytes: Buffer): Buffer[] {
  const head = bytes.subarray(0, 4).toString('latin1');
  if (head.startsWith('\x1f\x8b')) return attempt(() => [gunzipSync(bytes)]);
  if (head === 'PK\x03\x04') return readZip(bytes);
  return head === '%PDF' ? readPdf(bytes) : [];
}

function attempt(work: () => Buffer[]): Buffer[] {
  try {
    return work();
  } catch {
    return [];
  }
}

/** Entries by the central directory: sizes in local headers may be missing in files that were streamed. */
function readZip(zip: Buffer): Buffer[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const parts: Buffer[] = [];
  let at = end < 0 ? -1 : zip.readUInt32LE(end + 16);
  while (at >= 0 && zip.subarray(at, at + 4).toString('latin1') === 'PK\x01\x02') {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    parts.push(zip.subarray(at + 46, at + 46 + (name ?? 0)));
    parts.push(...(method === 0 ? [packed] : attempt(() => [inflateRawSync(packed)])));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

/** Streams, and the text they paint: as bytes and through each font's map to Unicode. */
function readPdf(pdf: Buffer): Buffer[] {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(
    ([, body]) => {
      const raw = Buffer.from(body ?? '', 'latin1');
      return attempt(() => [inflateSync(raw)])[0] ?? raw;
    },
  );
  const texts = streams.map((stream) => stream.toString('latin1'));
  const maps = texts.filter((text) => text.includes('begincmap')).map(readFontMap);
  const painted = texts.flatMap((text) => [
    paintedText(text, (code) => String.fromCharCode(code), 2),
    ...maps.map((map) => paintedText(text, (code) => map.get(code) ?? '', 4)),
  ]);
  return [...streams, ...painted.map((text) => Buffer.from(text))];
}

/** Strings of a content stream in their order; kerning numbers between them are left out. */
function paintedText(content: string, letterOf: (code: number) => string, digits: number): string {
  const strings = content.matchAll(/\(((?:\\.|[^\\)])*)\)|<([0-9a-fA-F\s]*)>/gu);
  return [...strings]
    .map(([, plain, hex]) => {
      if (plain !== undefined)
        return plain.replace(/\\([0-7]{3})/gu, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
      const codes = (hex ?? '').replace(/\s/gu, '').match(new RegExp(`.{${digits}}`, 'gu')) ?? [];
      return codes.map((code) => letterOf(Number.parseInt(code, 16))).join('');
    })
    .join('');
}

/** `beginbfchar` and `beginbfrange` of a ToUnicode map. */
function readFontMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const letters = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code, text] of (block ?? '').matchAll(/<([0-9a-fA-F]+)>\s*<((?:[0-9a-fA-F]{4})+)>/gu)) {
      map.set(Number.parseInt(code ?? '', 16), letters(text ?? ''));
    }
  }
  for (const [, block] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    const ranges = (block ?? '').matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(\[[^\]]*\]|<[0-9a-fA-F]{4}>)/gu,
    );
    for (const [, from, to, target] of ranges) {
      const listed = [...(target ?? '').matchAll(/<((?:[0-9a-fA-F]{4})+)>/gu)].map(([, hex]) =>
        letters(hex ?? ''),
      );
      const first = Number.parseInt(from ?? '', 16);
      for (let code = first; code <= Number.parseInt(to ?? '', 16); code += 1) {
        const isList = target?.startsWith('[');
        const base = listed[0]?.codePointAt(0) ?? 0;
        map.set(code, isList ? (listed[code - first] ?? '') : String.fromCodePoint(base + code - first));
      }
    }
  }
  return map;
}
