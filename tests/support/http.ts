import { type IncomingHttpHeaders, request } from 'node:http';

/** What came back, body as bytes: byte-level checks (canary, compression) need them untouched. */
export type HttpAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

export type HttpAsk = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};

/**
 * Speaks real HTTP to one host of the product. Node's `fetch` neither resolves `*.localhost` nor keeps a `host` header, so a
 * wrong-tenant test would pass with it; `node:http` says exactly what it is told.
 */
export function ask(port: number, host: string, path: string, options: HttpAsk = {}): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: { host: `${host}:${port}`, ...options.headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(parts);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString('utf8'),
          });
        });
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // While a test reads many bytes the server shuts connections that wait: what was sent on one of them was not read.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(ask(port, host, path, options));
      else reject(error);
    });
    if (options.body !== undefined) sent.write(options.body);
    sent.end();
  });
}
