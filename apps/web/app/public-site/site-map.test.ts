import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapXml, partOf } from './site-map.server.ts';

const origin = 'https://hidalgo.example';

it('holds every address once, whole or in parts that none exceeds the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (count, limit) => {
      const entries = Array.from({ length: count }, (_, place) => ({ path: `/candidaturas/p-${place}` }));
      const whole = mapXml(origin, entries, limit);
      const parts = [...whole.matchAll(/mapa\/(\d+)\.xml/gu)].map(([, part]) => Number(part));
      const files = parts.length === 0 ? [whole] : parts.map((part) => partOf(origin, entries, part, limit));
      const found = files.map((file) =>
        [...(file ?? '').matchAll(/<url><loc>([^<]+)</gu)].map(([, url]) => url),
      );
      expect(found.every((urls) => urls.length <= limit)).toBe(true);
      expect(found.flat()).toEqual(entries.map(({ path }) => `${origin}${path}`));
    }),
  );
  expect(partOf(origin, [{ path: '/' }], 1)).toBeNull();
});

it('writes ampersands as XML wants them and says when a profile changed', () => {
  const map = mapXml(origin, [{ path: '/candidaturas?cargo=a&ambito=b', changedOn: '2024-05-09' }]);
  expect(map).toContain(
    '<loc>https://hidalgo.example/candidaturas?cargo=a&amp;ambito=b</loc><lastmod>2024-05-09</lastmod>',
  );
});
