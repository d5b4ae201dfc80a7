import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLink, createLinkAsker, LinkResolverError, type ResolvedAddress } from './ask-link.ts';
import { isPublicAddress } from './public-address.ts';

/** Somebody's site, on this machine: only this test may ask it, because it says so itself. */
let server: Server;
let port: number;
const asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  asked.push({ path, headers: request.headers });
  const status = /^\/estado\/(\d+)$/u.exec(path)?.[1];
  const hops = /^\/salta\/(\d+)$/u.exec(path)?.[1];
  if (status !== undefined) response.writeHead(Number(status)).end('x');
  else if (hops !== undefined && hops !== '0') {
    response.writeHead(302, { location: `/salta/${Number(hops) - 1}` }).end();
  } else if (path === '/adentro') response.writeHead(302, { location: 'http://127.0.0.1/admin' }).end();
  else if (path === '/adentro-v6') response.writeHead(302, { location: 'http://[::1]/admin' }).end();
  else if (path === '/archivo') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  else if (path === '/calla') return;
  else if (path === '/enorme') {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  } else response.writeHead(200).end('hola');
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const v4 = (...addresses: string[]): ResolvedAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

/** The same client with a web of one site: its name resolves here, and here alone is let through. */
const askSite = (changes: Partial<Parameters<typeof createLinkAsker>[0]> = {}) =>
  createLinkAsker({
    resolve: async () => v4('127.0.0.1'),
    allowsAddress: (address) => address === '127.0.0.1',
    allowsPort: (one) => one === port,
    timeoutMs: 700,
    ...changes,
  });
const site = (path: string) => `http://sitio.ejemplo.mx:${port}${path}`;

describe('a link', () => {
  it.each([
    ['/', 'answers', 200],
    ['/estado/404', 'silent', 404],
    ['/estado/410', 'silent', 410],
    ['/estado/500', 'silent', 500],
    // There, and shy: networks answer machines so.
    ['/estado/403', 'answers', 403],
    ['/estado/429', 'answers', 429],
    ['/salta/3', 'answers', 200],
    ['/salta/4', 'silent', null],
    ['/calla', 'silent', null],
    ['/enorme', 'answers', 200],
  ])('%s: %s', async (path, state, httpStatus) => {
    expect(await askSite()(site(path))).toEqual({ state, httpStatus });
  });

  it('is asked under its own name, without cookies', async () => {
    await askSite()(site('/nombre'));
    const headers = asked.find(({ path }) => path === '/nombre')?.headers;
    expect(headers?.host).toBe(`sitio.ejemplo.mx:${port}`);
    expect(headers?.cookie).toBeUndefined();
  });

  it('whose name does not exist is silent; a resolver that is down says nothing of anybody', async () => {
    const fails = (code: string) => async () => Promise.reject(Object.assign(new Error(code), { code }));
    expect((await askSite({ resolve: fails('ENOTFOUND') })(site('/'))).state).toBe('silent');
    await expect(askSite({ resolve: fails('EAI_AGAIN') })(site('/'))).rejects.toThrow(LinkResolverError);
  });
});

describe('what the job refuses to ask', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://10.1.2.3/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:db8::1]/',
    'http://localhost/',
    'http://ejemplo.mx:22/',
    'http://ejemplo.mx:8080/',
    'https://usuario:clave@ejemplo.mx/',
    'ftp://ejemplo.mx/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'no es una dirección',
  ])('%s', async (url) => {
    // The client of the product itself: nothing of it is changed here.
    expect(await askLink(url)).toEqual({ state: 'refused', httpStatus: null });
  });

  it('is this machine, also for the client of the product and a real server', async () => {
    const before = asked.length;
    expect((await askLink(`http://127.0.0.1:${port}/`)).state).toBe('refused');
    // Even where the port is let through, the address is not.
    const anyPort = askSite({ allowsAddress: isPublicAddress });
    expect((await anyPort(site('/'))).state).toBe('refused');
    expect(asked.length).toBe(before);
  });

  it('is a name with one private address among its public ones', async () => {
    const mixed = askSite({
      resolve: async () => v4('93.184.215.14', '10.0.0.1'),
      allowsAddress: isPublicAddress,
    });
    expect((await mixed(site('/'))).state).toBe('refused');
  });

  it.each(['/adentro', '/adentro-v6', '/archivo'])(
    'is where a redirection leads inside: %s',
    async (path) => {
      const inside = askSite({
        allowsAddress: (address) => address === '127.0.0.1' && asked.at(-1)?.path !== path,
        allowsPort: (one) => one === port || one === 80,
      });
      expect((await inside(site(path))).state).toBe('refused');
    },
  );

  it('is what a name becomes after it was checked: it is resolved once and the connection goes there', async () => {
    let times = 0;
    const rebinding = askSite({
      resolve: async () => {
        times += 1;
        return times === 1 ? v4('127.0.0.1') : v4('127.0.0.2');
      },
    });
    expect((await rebinding(site('/otra-vez'))).state).toBe('answers');
    expect(times).toBe(1);
    // A redirection to the same name is another request: it is resolved and checked anew.
    times = 0;
    expect((await rebinding(site('/salta/1'))).state).toBe('refused');
    expect(times).toBe(2);
  });
});

describe('a public address', () => {
  it('is never one that an IPv4 inside an IPv6 hides', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        for (const written of [`::ffff:${address}`, `::${address}`, `64:ff9b::${address}`]) {
          expect(isPublicAddress(written)).toBe(false);
        }
      }),
    );
  });

  it('is none of the private networks, whatever the host', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, (a, b, c) => {
        for (const address of [
          `10.${a}.${b}.${c}`,
          `127.${a}.${b}.${c}`,
          `192.168.${a}.${b}`,
          `169.254.${a}.${b}`,
        ]) {
          expect(isPublicAddress(address)).toBe(false);
        }
      }),
    );
    expect(['8.8.8.8', '187.141.1.1', '2606:4700::1111', '2800:a4::1'].map(isPublicAddress)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
