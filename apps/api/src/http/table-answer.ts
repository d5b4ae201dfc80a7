import { Readable } from 'node:stream';
import type { TableFile } from '@conoceles/services';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

/** The answer of a route that gives a table to download. */
export function table(description: string) {
  const schema = z.string();
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { description, content: { [xlsx]: { schema }, 'text/csv': { schema } } };
}

/** A table as it is written, for whoever asked and kept nowhere. */
export function tableAnswer(c: Context, { fileName, contentType, stream }: TableFile): Response {
  return c.body(Readable.toWeb(stream) as unknown as ReadableStream, 200, {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'private, no-store',
  });
}
