import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';
export type Bodies = Readonly<Record<Encoding, Buffer>>;

/**
 * A body in every encoding a client may ask for, made once.
 * @param quality of brotli: 5 for pages (a millisecond), 11 for assets that live a year.
 */
export async function compressAll(body: Buffer, quality: number): Promise<Bodies> {
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: 7 }),
  ]);
  return { br, gzip: gz, identity: body };
}

/** The best encoding a client accepts. `q=0` refuses one; a client that says nothing gets the plain body. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const refused = (name: string): boolean =>
    new RegExp(`\\b${name}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`, 'u').test(accepted);
  if (/\bbr\b/u.test(accepted) && !refused('br')) return 'br';
  if (/\bgzip\b/u.test(accepted) && !refused('gzip')) return 'gzip';
  return 'identity';
}
