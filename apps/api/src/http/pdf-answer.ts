import { Readable } from 'node:stream';
import type { PdfFile } from '@conoceles/services';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

/** The answer of a route that gives a PDF. */
export function pdf(description: string) {
  return { description, content: { 'application/pdf': { schema: z.string() } } };
}

/** A PDF as it is written. Unless the route said who may keep it, it is for whoever asked and kept nowhere. */
export function pdfAnswer(c: Context, { fileName, stream }: PdfFile): Response {
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': c.res.headers.get('cache-control') ?? 'private, no-store',
  };
  return c.body(Readable.toWeb(stream) as unknown as ReadableStream, 200, headers);
}
