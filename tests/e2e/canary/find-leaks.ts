import { createHash } from 'node:crypto';
import { markPattern } from './marks.ts';
import { openBytes } from './open-bytes.ts';

/** What must not be read anywhere: a word of `markOf`, or a value of another shape (code, date, telephone, label). */
export type Secret = { readonly name: string; readonly value: string };

export type Finder = (bytes: Buffer) => string[];

const digests = ['md5', 'sha1', 'sha256'] as const;
const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/**
 * Looks for secrets in bytes of any kind: packed, escaped, encoded, split by signs or tags, in capitals or without accents, or as a plain digest.
 * @returns a function that names the secrets it finds in a file, an answer or a log line
 */
export function leakFinder(secrets: readonly Secret[]): Finder {
  const marks = new Map<string, Secret[]>();
  const needles: Secret[] = [];
  const hashes = new Map<string, string>();
  for (const { name, value } of secrets) {
    const mark = value.match(markPattern)?.[0];
    if (mark !== undefined) marks.set(mark, [...(marks.get(mark) ?? []), { name, value: squeeze(value) }]);
    else needles.push(...formsOf(value).map((form) => ({ name, value: squeeze(form) })));
    for (const form of [value, value.toLowerCase(), value.toUpperCase()]) {
      for (const digest of digests) hashes.set(createHash(digest).update(form).digest('hex'), name);
    }
  }
  return (bytes) => {
    const found = new Set<string>();
    for (const view of openBytes(bytes).flatMap(viewsOf)) {
      const text = squeeze(view);
      for (const mark of new Set(text.match(markPattern))) {
        const marked = marks.get(mark) ?? [];
        const exact = marked.filter(({ value }) => text.includes(value));
        // A mark whose values are all cut short is a leak too.
        for (const { name } of exact.length > 0 ? exact : marked.slice(0, 1)) found.add(name);
      }
      for (const { name, value } of needles) if (text.includes(value)) found.add(name);
      for (const [digest] of view.toLowerCase().matchAll(/[0-9a-f]{32,64}/gu)) {
        const name = hashes.get(digest);
        if (name !== undefined) found.add(`${name} (digest)`);
      }
    }
    return [...found];
  };
}

/** Ways to write one value: a date has several. */
function formsOf(value: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return [value];
  const name = months[Number(month) - 1];
  return [
    value,
    `${day}/${month}/${year}`,
    `${Number(day)} de ${name} de ${year}`,
    `${Number(day)} ${name} ${year}`,
  ];
}

/** Letters and digits only, small, without accents: signs, spaces and tags between them do not hide anything. */
function squeeze(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
}

function viewsOf(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  const unescaped = text
    .replace(/\\u([0-9a-fA-F]{4})/gu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-fA-F]{1,6});/gu, (_, code) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/gu, (_, code) => letter(Number(code)))
    .replace(/(?:%[0-9a-fA-F]{2})+/gu, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
  const untagged = unescaped.replace(/<[^<>]{0,400}>/gu, '');
  return [unescaped, untagged, bytes.toString('latin1'), bytes.toString('utf16le'), ...decodedRuns(text)];
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Runs that may be base64 or hexadecimal, read from each of the four places they may begin at. */
function decodedRuns(text: string): string[] {
  const hex = [...text.matchAll(/(?:[0-9a-fA-F]{2}){12,}/gu)].map(([run]) =>
    Buffer.from(run, 'hex').toString('utf8'),
  );
  const base64 = [...text.matchAll(/[A-Za-z0-9+/_-]{16,}/gu)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('utf8')),
  );
  return [hex.join(' '), base64.join(' ')];
}
