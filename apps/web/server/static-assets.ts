import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { compressAll } from './compress.ts';
import type { Prepared } from './write-page.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
};
const packed = new Set(['.woff2', '.png']);

async function prepareFile(file: string): Promise<Prepared> {
  const body = await readFile(file);
  const extension = extname(file);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const plain = packed.has(extension);
  return {
    status: 200,
    contentType: contentTypes[extension] ?? 'application/octet-stream',
    cacheControl: 'public, max-age=31536000, immutable',
    bodies: plain ? { br: body, gzip: body, identity: body } : await compressAll(body, 9),
    etags: { br: `"${digest}-br"`, gzip: `"${digest}-gz"`, identity: `"${digest}"` },
  };
}

export interface StaticAssets {
  /** A built file by its path («/assets/design-XXXX.css»), compressed when first asked for; null when there is none. */
  find: (pathname: string) => Promise<Prepared | null>;
  /** Address of the design's sheet, for pages that Remix does not render. */
  designHref: string;
}

/** The built client: names carry the hash of their content, so they are kept for a year. Only files that exist at start are served. */
export async function openStaticAssets(folder: string): Promise<StaticAssets> {
  const names = await readdir(join(folder, 'assets')).catch(() => [] as string[]);
  const known = new Set(names.map((name) => `/assets/${name}`));
  const prepared = new Map<string, Promise<Prepared>>();
  return {
    find: async (pathname) => {
      if (!known.has(pathname)) return null;
      const ready = prepared.get(pathname) ?? prepareFile(join(folder, pathname));
      prepared.set(pathname, ready);
      return ready;
    },
    designHref: `/assets/${names.find((name) => /^design-.*\.css$/u.test(name)) ?? 'design.css'}`,
  };
}
