import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, type HttpAnswer } from '../../support/http.ts';
import { linksIn } from './public-addresses.ts';

/** One answer as a citizen gets it. `bytes` are unpacked from the encoding it travelled in; `head` is its status line and headers. */
export type Fetched = {
  readonly host: string;
  readonly path: string;
  readonly status: number;
  readonly head: Buffer;
  readonly bytes: Buffer;
  readonly kind: 'text' | 'script' | 'picture' | 'other';
};

type Address = { readonly host: string; readonly path: string };

const unpack = { gzip: gunzipSync, br: brotliDecompressSync } as const;
const atOnce = 6;
/** Many times what a site of a few candidacies has: beyond it something generates addresses without end. */
const maxAddresses = 3_000;

/**
 * Asks every address, in every encoding it has, and follows what the answers link to on the same host.
 * @param seeds addresses by host
 */
export async function crawl(port: number, seeds: ReadonlyMap<string, readonly string[]>): Promise<Fetched[]> {
  const found: Fetched[] = [];
  const seen = new Set<string>();
  let queue: Address[] = [...seeds].flatMap(([host, paths]) => paths.map((path) => ({ host, path })));
  while (queue.length > 0) {
    const fresh = queue.filter(({ host, path }) => !seen.has(`${host}${path}`) && seen.add(`${host}${path}`));
    if (seen.size > maxAddresses) throw new Error(`More than ${maxAddresses} addresses: ${fresh[0]?.path}`);
    queue = [];
    for (let start = 0; start < fresh.length; start += atOnce) {
      const answers = await Promise.all(fresh.slice(start, start + atOnce).map((one) => fetchAll(port, one)));
      found.push(...answers.flat());
      queue.push(...answers.flat().flatMap(linksOf));
    }
  }
  return found;
}

function linksOf({ host, head, bytes, kind }: Fetched): Address[] {
  const text = kind === 'text' || kind === 'script' ? bytes.toString() : '';
  const paths = linksIn(`${head.toString()} ${text}`, host);
  // A script is full of words that look like addresses; the files it loads are the only true ones.
  const real = kind === 'script' ? paths.filter((path) => path.startsWith('/assets/')) : paths;
  return real.map((path) => ({ host, path }));
}

/** Files of open data are packed only for who says so. */
const isDataFile = (path: string): boolean => /^\/(?:datos|api\/public\/data)\//u.test(path);

/** What is not packed has one form: it is asked once. */
async function fetchAll(port: number, address: Address): Promise<Fetched[]> {
  const [packed, isPacked] = await fetchOne(port, address, 'br');
  if (!isPacked && !isDataFile(address.path)) return [packed];
  const others = await Promise.all([fetchOne(port, address, 'gzip'), fetchOne(port, address, 'identity')]);
  return [packed, ...others.map(([answer]) => answer)];
}

async function fetchOne(
  port: number,
  { host, path }: Address,
  accepted: string,
): Promise<[Fetched, boolean]> {
  const answer = await ask(port, host, path, { headers: { 'accept-encoding': accepted } });
  return [asFetched(answer, { host, path }), answer.headers['content-encoding'] !== undefined];
}

/** An answer with its body unpacked. */
export function asFetched({ status, headers, body }: HttpAnswer, { host, path }: Address): Fetched {
  const encoding = headers['content-encoding'];
  const open = encoding === 'gzip' || encoding === 'br' ? unpack[encoding] : undefined;
  const head = Buffer.from(`${status} ${JSON.stringify(headers)}`);
  const bytes = open === undefined ? body : open(body);
  return { host, path, status, head, bytes, kind: kindOf(headers['content-type'] ?? '') };
}

function kindOf(contentType: string): Fetched['kind'] {
  if (contentType.includes('javascript')) return 'script';
  if (/text|json|xml/u.test(contentType)) return 'text';
  return contentType.startsWith('image/') ? 'picture' : 'other';
}
