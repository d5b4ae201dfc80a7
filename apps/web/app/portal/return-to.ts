/**
 * Address to go back to after signing in: a path of this same site or nothing. Anything a browser could read as another origin
 * («//otro.mx», «/\otro.mx», with control characters) is refused.
 */
export function safeReturnTo(value: string | null | undefined): string | undefined {
  if (value === null || value === undefined || !/^\/(?![/\\])[\u0021-\u007E]*$/u.test(value))
    return undefined;
  const url = new URL(value, 'http://sitio.invalid');
  if (url.origin !== 'http://sitio.invalid') return undefined;
  const path = `${url.pathname}${url.search}`;
  return path.startsWith('//') || path.startsWith('/entrar') || path.startsWith('/salir') ? undefined : path;
}
