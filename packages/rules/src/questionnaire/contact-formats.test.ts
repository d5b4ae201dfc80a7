import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactHref, hasContactFormat } from './index.ts';

describe('public contacts', () => {
  it.each([
    ['url', 'https://www.facebook.com/ana.perez', 'https://www.facebook.com/ana.perez'],
    ['url', 'facebook.com/ana', 'https://facebook.com/ana'],
    ['url', 'http://ejemplo.mx/ñandú', 'http://ejemplo.mx/%C3%B1and%C3%BA'],
    ['email', 'ana@ejemplo.mx', 'mailto:ana@ejemplo.mx'],
    ['phone', '33 1234 5678', 'tel:+523312345678'],
    ['phone', '+52 (33) 1234-5678', 'tel:+523312345678'],
    ['phone', '+52 1 33 1234 5678', 'tel:+523312345678'],
    ['address', 'Av. Juárez 10, Centro', undefined],
  ] as const)('accepts %s «%s»', (format, value, href) => {
    expect(hasContactFormat(format, value)).toBe(true);
    expect(contactHref(format, value)).toBe(href);
  });

  it.each([
    ['url', '@ana'],
    ['url', 'javascript:alert(1)'],
    ['url', 'javascript://ejemplo.mx/%0aalert(1)'],
    ['url', 'data:text/html,hola'],
    ['url', 'ftp://ejemplo.mx'],
    ['url', 'https://ana:clave@ejemplo.mx'],
    ['url', 'http://localhost/x'],
    ['url', 'http://192.168.0.1/x'],
    ['url', 'https://dos palabras.mx'],
    ['email', 'ana@ejemplo'],
    ['email', 'ana ejemplo.mx'],
    ['phone', '1234 5678'],
    ['phone', '33 1234 5678 90'],
    ['phone', 'treinta y tres'],
    ['address', 'Casa'],
  ] as const)('refuses %s «%s»', (format, value) => {
    expect(hasContactFormat(format, value)).toBe(false);
    expect(contactHref(format, value)).toBeUndefined();
  });

  it('never links to anything but https, http, mailto or tel', () => {
    const formats = fc.constantFrom('url', 'email', 'phone', 'address');
    const starts = fc.constantFrom(
      '',
      'javascript:',
      'https://',
      'HTTP://',
      'vbscript://',
      '//',
      'data:',
      '+52',
    );
    const values = fc.tuple(starts, fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string()));
    fc.assert(
      fc.property(formats, values, (format, [start, rest]) => {
        const href = contactHref(format, start + rest);
        if (href !== undefined) expect(new URL(href).protocol).toMatch(/^(?:https?|mailto|tel):$/u);
      }),
      { numRuns: 300 },
    );
  });
});
