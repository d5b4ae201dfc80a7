import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const asked = (forwarded: string | undefined) =>
  ({
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.9' },
  }) as unknown as IncomingMessage;

describe('clientAddress', () => {
  it('believes only the socket when no proxy of ours stands in front', () => {
    expect(clientAddress(asked('203.0.113.7'), 0)).toBe('10.0.0.9');
  });

  it('takes what our proxies heard, whatever the visitor wrote before it', () => {
    expect(clientAddress(asked('198.51.100.1, 203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(clientAddress(asked('198.51.100.1, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7');
  });

  it('falls back to what it knows', () => {
    expect(clientAddress(asked(undefined), 1)).toBe('10.0.0.9');
    expect(clientAddress(asked('203.0.113.7'), 2)).toBe('203.0.113.7');
  });
});
