import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { compressAll } from './compress.ts';
import { pagePatterns } from './surface.ts';
import type { Prepared } from './write-page.ts';

export const workerPath = '/sw.js';
const folder = new URL('../app/public-site/offline/', import.meta.url);

/**
 * The service worker of the sites, ready to be written: the one that keeps what was seen or, when copies are switched off, one that removes them and itself
 * from every device that comes back.
 */
export async function openOfflineWorker(offline: boolean): Promise<Prepared> {
  const file = new URL(offline ? 'service-worker.js' : 'remove-worker.js', folder);
  const head = offline ? `const pagePatterns = ${JSON.stringify(pagePatterns)};\n` : '';
  const body = Buffer.from(`${head}${await readFile(file, 'utf8')}`);
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    status: 200,
    contentType: 'text/javascript; charset=utf-8',
    // Asked for at each visit, so that switching it off reaches everybody.
    cacheControl: 'public, no-cache',
    bodies: await compressAll(body, 9),
    etags: { br: `"${digest}-br"`, gzip: `"${digest}-gz"`, identity: `"${digest}"` },
  };
}
