import { get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { PlainFailure } from '../terminal/plain-failure.ts';

export type FetchedPage = { headers: IncomingHttpHeaders; body: Buffer };

/** One page as a browser gets it, compressed. Not `fetch`, which replaces the Host header. */
export function fetchPage(target: { port: number; host: string; path: string }): Promise<FetchedPage> {
  const headers = { host: target.host, accept: 'text/html', 'accept-encoding': 'br, gzip' };
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port: target.port, path: target.path, headers }, (response) => {
      if (response.statusCode === 200) {
        buffer(response).then((body) => resolve({ headers: response.headers, body }), reject);
        return;
      }
      response.resume();
      reject(
        new PlainFailure(
          `${target.host}${target.path} respondió ${response.statusCode}.`,
          'Cargue antes la demostración: inicie una vez el sistema con «npm start».',
        ),
      );
    });
    request.on('error', reject);
  });
}
