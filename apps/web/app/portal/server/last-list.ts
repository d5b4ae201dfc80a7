import { createCookie } from '@remix-run/node';
import { paths } from '../paths.ts';

/** The view of the list a person works through: kept while the browser is open, so that every page leads back to it. */
const lastList = createCookie('lista', {
  path: paths.portal(),
  httpOnly: true,
  secure: true,
  sameSite: 'lax',
});

/** Remembers the query of the list being seen. */
export async function rememberList(request: Request): Promise<Record<'Set-Cookie', string>> {
  return { 'Set-Cookie': await lastList.serialize(new URL(request.url).search) };
}

/** Address of the list as it was last seen; the whole list when nothing is known. */
export async function lastListAddress(request: Request): Promise<string> {
  const search: unknown = await lastList.parse(request.headers.get('cookie'));
  if (typeof search !== 'string' || !/^\?[\u0021-\u007E]{1,1000}$/u.test(search)) return paths.portal();
  return `${paths.portal()}${search}`;
}
