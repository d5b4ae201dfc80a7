import { describe, expect, it } from 'vitest';
import { isCrossSite } from './cross-site.ts';

const host = 'jalisco.localhost:3000';
const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'WHATEVER'];

describe('isCrossSite', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('lets %s through whoever asks', (method) => {
    expect(
      isCrossSite(method, { host, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, true),
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
    expect(isCrossSite(method, { host, ...headers }, false)).toBe(refused);
  });

  it('demands https in the Origin in production', () => {
    expect(isCrossSite('POST', { host, origin: `http://${host}` }, true)).toBe(true);
    expect(isCrossSite('POST', { host, origin: `https://${host}` }, true)).toBe(false);
  });
});
