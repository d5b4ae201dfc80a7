import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeReturnTo } from './return-to.ts';

it('keeps addresses of this site', () => {
  expect(safeReturnTo('/portal/abc/identidad/discapacidad?avisos=1')).toBe(
    '/portal/abc/identidad/discapacidad?avisos=1',
  );
});

it.each([
  '//otro.mx',
  '/\\otro.mx',
  'https://otro.mx',
  '/portal\n//otro.mx',
  '',
  '/.//otro.mx',
  '/entrar?volver=/entrar',
])('refuses %j', (value) => {
  expect(safeReturnTo(value)).toBeUndefined();
});

it('never leaves the site, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (tail) => {
      const path = safeReturnTo(`/${tail}`);
      if (path !== undefined) expect(new URL(path, 'https://opl.mx').origin).toBe('https://opl.mx');
    }),
  );
});
