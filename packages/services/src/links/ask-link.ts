import { lookup } from 'node:dns/promises';
import {
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request as requestPlain,
} from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type LinkAnswer = {
  readonly state: 'answers' | 'silent' | 'refused';
  readonly httpStatus: number | null;
};
export type AskLink = (url: string) => Promise<LinkAnswer>;

export type ResolvedAddress = { readonly address: string; readonly family: number };

/** Where a link may lead. The public web in the product; tests say another one, here and nowhere else. */
export type LinkPolicy = {
  readonly resolve: (host: string) => Promise<readonly ResolvedAddress[]>;
  readonly allowsAddress: (address: string) => boolean;
  readonly allowsPort: (port: number) => boolean;
  readonly timeoutMs: number;
};

/** The resolver of this machine does not answer: it says nothing about the link. */
export class LinkResolverError extends Error {
  constructor() {
    super('the resolver does not answer');
    this.name = 'LinkResolverError';
  }
}

const publicWeb: LinkPolicy = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  allowsAddress: isPublicAddress,
  allowsPort: (port) => port === 80 || port === 443,
  timeoutMs: 8_000,
};

const maxRedirects = 3;
const silent: LinkAnswer = { state: 'silent', httpStatus: null };
const refused: LinkAnswer = { state: 'refused', httpStatus: null };

/** Statuses of a site that is there and does not want to talk to a machine, or only to who is signed in. */
const shy: readonly number[] = [401, 402, 403, 405, 406, 407, 408, 429, 451, 999];

/**
 * Asks an address whether somebody answers there, as a browser's first request would and without reading any content: no cookies, no body, few
 * redirections, each checked anew. The name is resolved once, every address it gives must be public, and the connection goes to the one that was
 * checked, so that a name that changes its mind cannot lead inside.
 */
export function createLinkAsker(policy: LinkPolicy): AskLink {
  return async (url) => {
    let current = url;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const answer = await askOnce(current, policy);
      if (!('location' in answer)) return answer;
      const next = URL.parse(answer.location, current);
      if (next === null) return { state: 'silent', httpStatus: answer.httpStatus };
      current = next.href;
    }
    return silent;
  };
}

/** The one that the product uses. */
export const askLink: AskLink = createLinkAsker(publicWeb);

type Redirected = { readonly location: string; readonly httpStatus: number };

async function askOnce(address: string, policy: LinkPolicy): Promise<LinkAnswer | Redirected> {
  const url = URL.parse(address);
  if (url === null || !isAllowed(url, policy)) return refused;
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = await addressesOf(host, policy);
  if (addresses.length === 0) return silent;
  // One private address among public ones is reason enough: a name that points inside is not asked.
  if (!addresses.every((one) => policy.allowsAddress(one.address))) return refused;
  const [pinned] = addresses;
  if (pinned === undefined) return silent;
  try {
    const { status, location } = await connect(url, { host, pinned, timeoutMs: policy.timeoutMs });
    if (status >= 300 && status < 400 && location !== undefined) return { location, httpStatus: status };
    const answers = status < 400 || shy.includes(status);
    return { state: answers ? 'answers' : 'silent', httpStatus: status };
  } catch {
    return silent;
  }
}

function isAllowed(url: URL, policy: LinkPolicy): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  return policy.allowsPort(portOf(url));
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

/** Decimal, octal and hexadecimal spellings of an address are already plain here: the URL parser writes them as an address. */
async function addressesOf(host: string, policy: LinkPolicy): Promise<readonly ResolvedAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  try {
    return await policy.resolve(host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EAI_AGAIN' || code === 'ECONNREFUSED' || code === 'ETIMEOUT') throw new LinkResolverError();
    return [];
  }
}

type Pinned = { readonly host: string; readonly pinned: ResolvedAddress; readonly timeoutMs: number };
type Head = { readonly status: number; readonly location: string | undefined };

/** One request to the address that was checked, under the name of the site (certificate included); only its head is read. */
function connect(url: URL, { host, pinned, timeoutMs }: Pinned): Promise<Head> {
  const options: RequestOptions & { servername?: string } = {
    host: pinned.address,
    family: pinned.family,
    port: portOf(url),
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    agent: false,
    maxHeaderSize: 16_384,
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      host: url.host,
      accept: 'text/html,*/*;q=0.5',
      'user-agent': 'Conoceles (comprobacion de ligas)',
    },
    ...(isIP(host) === 0 ? { servername: host } : {}),
  };
  return new Promise((resolve, reject) => {
    const received = (response: IncomingMessage) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location });
      response.destroy();
    };
    const sent: ClientRequest =
      url.protocol === 'https:' ? requestSecure(options, received) : requestPlain(options, received);
    sent.once('error', reject);
    sent.end();
  });
}
