import { maxCompared } from '@conoceles/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHref, contestHref } from '../app/public-site/addresses.ts';
import {
  addressIn,
  documentAddress,
  isPassingView,
  isRefusedPath,
  splitLanguage,
  surfaceOf,
} from './surface.ts';

const address = (path: string): string | null => {
  const url = new URL(path, 'http://x');
  return documentAddress(url.pathname, url.searchParams);
};

describe('documentAddress', () => {
  it.each([
    ['/', '/'],
    ['/?utm_source=x', '/'],
    ['/candidaturas', '/candidaturas'],
    ['/candidaturas?cargo=&ambito=tala&partido=', '/candidaturas?ambito=tala'],
    ['/candidaturas?pagina=2&cargo=presidencia', '/candidaturas?cargo=presidencia&pagina=2'],
    ['/candidaturas?pagina=1', '/candidaturas'],
    ['/candidaturas?pagina=007', '/candidaturas?pagina=7'],
    ['/candidaturas?cargo=%3Cscript%3E', '/candidaturas'],
    ['/candidaturas?ambito=tala&ambito=tequila', '/candidaturas?ambito=tala'],
    ['/candidaturas/ana-ortiz-1?x=1', '/candidaturas/ana-ortiz-1'],
    ['/candidaturas?genero=mujer&edad=30-39&cargo=', '/candidaturas?genero=mujer&edad=30-39'],
    ['/candidaturas?genero=otro&edad=18&perfil=si&caracter=x', '/candidaturas'],
    [
      '/candidaturas?nombre=++Mu%C3%B1oz%0A++Pe%C3%B1a+',
      `/candidaturas?nombre=${encodeURIComponent('Muñoz Peña')}`,
    ],
    ['/candidaturas?nombre=Mun%CC%83oz', `/candidaturas?nombre=${encodeURIComponent('Muñoz')}`],
    ['/candidaturas?nombre=%25', '/candidaturas'],
    [`/candidaturas?nombre=${'a'.repeat(200)}`, `/candidaturas?nombre=${'a'.repeat(80)}`],
    ['/boleta?municipio=tala&seccion=123', '/boleta?municipio=tala'],
    ['/boleta/tala/distrito-01?seccion=123', '/boleta/tala/distrito-01'],
    ['/comparar?c=b-2&c=a-1&c=b-2&c=%3C&cargo=x', '/comparar?c=a-1&c=b-2'],
    [
      '/comparar?ambito=tala&cargo=presidencia&caracter=propietaria',
      '/comparar?cargo=presidencia&ambito=tala',
    ],
    [
      '/comparar?cargo=a&ambito=b&caracter=suplencia&lugar=2',
      '/comparar?cargo=a&ambito=b&caracter=suplencia&lugar=2',
    ],
    ['/comparar?cargo=a&ambito=b&lugar=0&c=', '/comparar?cargo=a&ambito=b'],
    ['/comparar?cargo=a&ambito=b&lugar=todos', '/comparar?cargo=a&ambito=b&lugar=todos'],
    ['/secciones/0123456789abcdef.json', '/secciones/0123456789abcdef.json'],
    ['/datos?x=1', '/datos'],
    [
      '/datos/acciones-afirmativas?pagina=2&accion=indigena',
      '/datos/acciones-afirmativas?accion=indigena&pagina=2',
    ],
  ])('writes %s as %s', (asked, canonical) => {
    expect(address(asked)).toBe(canonical);
  });

  it.each([
    '/boleta/tala',
    '/secciones/1.json',
    '/capturar',
    '/candidaturas/Ana',
    '/candidaturas/a/b',
    '/acerca/',
    '/_diseno',
  ])('does not know %s', (path) => {
    expect(address(path)).toBeNull();
  });

  it('gives one address to every order and mixture of parameters, and that address to itself', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}$/u);
    const known = fc.record({
      cargo: slug,
      ambito: slug,
      partido: slug,
      pagina: fc.integer({ min: 2, max: 99 }),
    });
    const noise = fc.array(fc.tuple(fc.stringMatching(/^x[a-z]{0,5}$/u), fc.string()));
    fc.assert(
      fc.property(known, noise, fc.boolean(), (view, extra, reversed) => {
        const entries = [...Object.entries(view).map(([k, v]) => [k, String(v)]), ...extra];
        const query = new URLSearchParams(reversed ? entries.reverse() : entries);
        const canonical = documentAddress('/candidaturas', query);
        const plain = `/candidaturas?cargo=${view.cargo}&ambito=${view.ambito}&partido=${view.partido}&pagina=${view.pagina}`;
        return canonical === plain && address(canonical) === canonical;
      }),
    );
  });
});

describe('splitLanguage', () => {
  it.each([
    ['/en', 'en', '/'],
    ['/en/candidaturas/ana-1', 'en', '/candidaturas/ana-1'],
    ['/nah/boleta', 'nah', '/boleta'],
    ['/candidaturas', 'es', '/candidaturas'],
    ['/es/candidaturas', 'es', '/es/candidaturas'],
    ['/en/', 'es', '/en/'],
    ['/en/entrar', 'es', '/en/entrar'],
    ['/en/sitemap.xml', 'es', '/en/sitemap.xml'],
    ['/en/en/candidaturas', 'es', '/en/en/candidaturas'],
  ])('reads %s as %s %s, and addressIn writes it back', (path, tag, pathname) => {
    expect(splitLanguage(path)).toEqual({ tag, pathname });
    expect(addressIn(tag, pathname)).toBe(path);
  });
});

describe('the address of a set of candidacies', () => {
  const sets = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/u), {
    minLength: 1,
    maxLength: maxCompared,
  });
  const of = (slugs: readonly string[]) => `/comparar?${slugs.map((one) => `c=${one}`).join('&')}`;

  it('is one, whatever the order they were chosen in, and the page writes the same', () => {
    fc.assert(
      fc.property(sets, fc.infiniteStream(fc.nat()), (slugs, weights) => {
        const shuffled = slugs
          .map((one) => ({ one, weight: weights.next().value }))
          .sort((a, b) => a.weight - b.weight)
          .map(({ one }) => one);
        const canonical = address(of(shuffled)) ?? '';
        return (
          canonical === address(of(slugs)) &&
          canonical === compareHref(shuffled) &&
          isPassingView(addressIn('en', canonical))
        );
      }),
    );
  });

  it('keeps one more than can be compared, so that the page can say it', () => {
    const many = Array.from({ length: 90 }, (_, n) => `c${n}`);
    expect(address(of(many))?.split('&')).toHaveLength(maxCompared + 1);
  });

  it('of a whole contest stays among the documents', () => {
    for (const view of [
      { office: 'a', territory: 'b' },
      { office: 'a', territory: 'b', role: 'substitute', place: 3 } as const,
      { office: 'a', territory: 'b', place: 'all' } as const,
    ]) {
      const other = addressIn('en', contestHref(view));
      expect([address(contestHref(view)), isPassingView(other)]).toEqual([contestHref(view), false]);
    }
  });
});

describe('surfaceOf', () => {
  it('makes documents of a state’s public pages only', () => {
    expect(surfaceOf(true, '/candidaturas/ana')).toBe('document');
    expect(surfaceOf(false, '/')).toBe('portal');
    expect(surfaceOf(true, '/entrar')).toBe('portal');
  });

  it('knows where citizens send something, in every language', () => {
    expect(surfaceOf(true, '/candidaturas/ana/reportar')).toBe('form');
    expect(surfaceOf(true, '/en/candidaturas/ana/reportar')).toBe('form');
    expect(surfaceOf(false, '/candidaturas/ana/reportar')).toBe('portal');
    expect(address('/candidaturas/ana/reportar')).toBeNull();
  });
});

describe('isRefusedPath', () => {
  it.each(['/_root.data', '/candidaturas.data', '/__manifest', '/__anything'])('refuses %s', (path) => {
    expect(isRefusedPath(path)).toBe(true);
  });
});

describe('isPassingView', () => {
  it('keeps apart what somebody typed and combinations of many filters, whatever is typed', () => {
    const typed = fc.string({ unit: 'binary' }).filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(typed, (text) => {
        const canonical = documentAddress('/candidaturas', new URLSearchParams({ nombre: text }));
        return (
          canonical === '/candidaturas' ||
          (isPassingView(canonical ?? '') && address(canonical ?? '') === canonical)
        );
      }),
    );
    expect(isPassingView('/candidaturas?cargo=a&ambito=b&pagina=3')).toBe(false);
    expect(isPassingView('/candidaturas?cargo=a&ambito=b&genero=mujer')).toBe(true);
    expect(isPassingView('/boleta/tala/distrito-01')).toBe(false);
  });
});
