import type { StoredPhoto } from '@conoceles/services';
import type { Context } from 'hono';

/** A photo that is not public (yet): only for whoever asked, and kept nowhere. */
export function photoAnswer(c: Context, photo: StoredPhoto): Response {
  return c.body(Uint8Array.from(photo.bytes), 200, {
    'content-type': photo.contentType,
    'cache-control': 'private, no-store',
  });
}
