import { describe, expect, it } from 'vitest';
import { isCrossSite } from './cross-site.ts';

const host = 'jalisco.localhost:3000';
const pathname = '/portal';
const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'WHATEVER'];

describe('isCrossSite', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('lets %s through whoever asks', (method) => {
    expect(
      isCrossSite(
        { method, pathname },
        { host, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        true,
      ),
    ).toBe(false);
  });

  it.each(
    unsafe.flatMap((method) => [
      { method, headers: { 'sec-fetch-site': 'same-origin' }, refused: false },
      { method, headers: { 'sec-fetch-site': 'none' }, refused: false },
      { method, headers: { 'sec-fetch-site': 'same-site' }, refused: true },
      { method, headers: { 'sec-fetch-site': 'cross-site' }, refused: true },
      { method, headers: { 'sec-fetch-site': 'same-site', origin: `http://${host}` }, refused: true },
      { method, headers: { origin: `http://${host}` }, refused: false },
      { method, headers: { origin: `https://${host}` }, refused: false },
      { method, headers: { origin: 'http://sonora.localhost:3000' }, refused: true },
      { method, headers: { origin: 'http://jalisco.localhost:3001' }, refused: true },
      { method, headers: { origin: `http://${host}.evil.example` }, refused: true },
      { method, headers: { origin: 'null' }, refused: true },
      { method, headers: {}, refused: true },
    ]),
  )('$method with $headers is refused: $refused', ({ method, headers, refused }) => {
    expect(isCrossSite({ method, pathname }, { host, ...headers }, false)).toBe(refused);
  });

  it('lets the mail provider in by its own door only, and with its signature', () => {
    const signed = { host, 'svix-signature': 'v1,x' };
    const events = '/api/mail/events';
    expect(isCrossSite({ method: 'POST', pathname: events }, signed, true)).toBe(false);
    expect(isCrossSite({ method: 'POST', pathname: events }, { host }, true)).toBe(true);
    expect(isCrossSite({ method: 'DELETE', pathname: events }, signed, true)).toBe(true);
    expect(isCrossSite({ method: 'POST', pathname: '/api/session' }, signed, true)).toBe(true);
  });

  it('demands https in the Origin in production', () => {
    expect(isCrossSite({ method: 'POST', pathname }, { host, origin: `http://${host}` }, true)).toBe(true);
    expect(isCrossSite({ method: 'POST', pathname }, { host, origin: `https://${host}` }, true)).toBe(false);
  });
});
