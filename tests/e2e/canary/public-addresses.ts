import { randomUUID } from 'node:crypto';

/** Values for the `:names` and `{names}` of addresses. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

/** Every address a pattern makes with the values; a name nobody knows gets an id that does not exist. */
export function fillPattern(pattern: string, parameters: Parameters): string[] {
  const match = /:(\w+)|\{(\w+)\}/u.exec(pattern);
  if (match === null) return [pattern];
  const name = match[1] ?? match[2] ?? '';
  const values = parameters[name] ?? [randomUUID()];
  return values.flatMap((value) => fillPattern(pattern.replace(match[0], value), parameters));
}

/** Addresses in an answer: quoted, in a header, in a sheet or in a map of the site; only those of the same host come back. */
export function linksIn(text: string, host: string): string[] {
  const plain = text.replaceAll('&amp;', '&').replaceAll('\\/', '/');
  const rooted = [...plain.matchAll(/["'(\s>,](\/[^"'()\s<>\\,]*)/gu)].map(([, path]) => path ?? '');
  const whole = [...plain.matchAll(/https?:\/\/([^/"'\s<>?#)]+)([^"'\s<>)\\]*)/gu)].flatMap(
    ([, name, path]) => (name?.split(':')[0] === host ? [path === '' ? '/' : (path ?? '/')] : []),
  );
  const paths = [...rooted, ...whole]
    .map((path) => path.split('#')[0] ?? '')
    .filter((path) => path.startsWith('/') && !path.startsWith('//'));
  const known = [...new Set(paths)].filter((path) => URL.canParse(path, 'http://x'));
  // As a browser would send them: words in the files of open data carry accents.
  return known.map((path) => (/^[!-~]*$/u.test(path) ? path : encodeURI(path)));
}
