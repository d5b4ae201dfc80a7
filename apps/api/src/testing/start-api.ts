import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceDeps } from '@conoceles/services';
import { serve } from '@hono/node-server';
import { createApp } from '../create-app.ts';

export type Call = {
  readonly host: string;
  readonly method?: string;
  readonly path: string;
  readonly cookie?: string | undefined;
  readonly json?: unknown;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
  json(): unknown;
};

export type RunningApi = { call(call: Call): Promise<Answer>; stop(): Promise<void> };

/** The API on a port of its own, asked over real HTTP: `fetch` would replace the Host header and hide a wrong tenant. */
export async function startApi(deps: ServiceDeps): Promise<RunningApi> {
  const app = createApp(deps);
  const server = await new Promise<Server>((resolve) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made as Server));
  });
  const { port } = server.address() as AddressInfo;
  return {
    call: (call) => send(port, call),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(port: number, call: Call): Promise<Answer> {
  const { host, method = 'GET', path, cookie, json, headers = {} } = call;
  const body = json === undefined ? call.body : JSON.stringify(json);
  const sent: Record<string, string> = { host, origin: `http://${host}`, ...headers };
  if (json !== undefined) sent['content-type'] = 'application/json';
  if (cookie !== undefined) sent.cookie = cookie;
  if (body !== undefined) sent['content-length'] = String(Buffer.byteLength(body));
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, path, headers: sent, agent: false };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString();
        const { statusCode = 0, headers: received } = response;
        resolve({
          status: statusCode,
          headers: received,
          text,
          bytes,
          json: () => JSON.parse(text) as unknown,
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** `name=value` of the session cookie an answer sets. */
export function sessionCookie(answer: Answer): string {
  const set = answer.headers['set-cookie']?.find((one) => one.startsWith('__Host-session='));
  return set?.split(';')[0] ?? '';
}
