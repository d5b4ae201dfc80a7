import { splitLanguage } from './surface.ts';

const files = new Set(['openapi.json', 'robots.txt', 'sitemap.xml', 'favicon.ico']);

/** A path as the access log may keep it: what could tell a person, a token or which profile somebody reads is replaced. */
export function pathLabel(address: string): string {
  const { tag, pathname } = splitLanguage(address);
  return tag === 'es' ? labelOf(pathname) : `/${tag}${labelOf(pathname)}`;
}

function labelOf(pathname: string): string {
  if (/^\/candidaturas\/./u.test(pathname)) return '/candidaturas/:slug';
  if (/^\/boleta\/./u.test(pathname)) return '/boleta/:municipio/:distrito';
  if (/^\/api\/public\/ballots\/./u.test(pathname)) return '/api/public/ballots/:id';
  const folder = /^\/(assets|marca|secciones)\/./u.exec(pathname)?.[1];
  if (/^\/(?:datos|api\/public\/data)\/[a-z.-]{1,60}$/u.test(pathname)) return pathname;
  if (folder !== undefined) return `/${folder}/:file`;
  return pathname
    .split('/')
    .map((part) => (/^[a-z_-]{0,14}$/u.test(part) || files.has(part) ? part : ':id'))
    .join('/')
    .slice(0, 200);
}
