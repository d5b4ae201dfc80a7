import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import type { z } from 'zod';

/** JSON of the API of the site that is running. Not `fetch`, which replaces the Host header. */
export async function readJson<Schema extends z.ZodType>(
  target: { port: number; host: string; path: string },
  schema: Schema,
): Promise<z.output<Schema>> {
  const { port, host, path } = target;
  const body = await new Promise<unknown>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      json(answer).then(resolve, reject);
    });
    asked.on('error', reject);
    asked.end();
  });
  return schema.parse(body);
}
