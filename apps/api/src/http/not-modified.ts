import type { Context } from 'hono';

/** Sets the cache headers of a public document and tells whether the caller already holds this version. */
export function isUnchanged(c: Context, etag: string, cacheControl: string): boolean {
  c.header('etag', etag);
  c.header('cache-control', cacheControl);
  c.header('vary', 'Accept-Encoding');
  const held = c.req.header('if-none-match');
  return held?.split(',').some((tag) => tag.trim() === etag) ?? false;
}

/** Must be asked again every time: a revoked consent or a substitution shows at once. */
export const revalidate = 'public, no-cache';
/** Asked again every time too, but a device without connection may show the copy it has. */
export const askEachTime = 'public, max-age=0, must-revalidate';
/** Bytes under a key that changes with them, and that nobody can take back: never a photograph. */
export const immutable = 'public, max-age=31536000, immutable';
