import type { IncomingMessage } from 'node:http';

/**
 * Address of who visits, to count attempts by. Each trusted proxy in front adds the address it heard from at the end of X-Forwarded-For; what stands before
 * those anyone may have written, so it is not believed.
 * @param proxies how many proxies of ours stand in front (TRUSTED_PROXIES); zero believes only the socket.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return socket;
  const said = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const heard = said
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  return heard.at(-proxies) ?? heard[0] ?? socket;
}
