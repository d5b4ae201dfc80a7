/** A path as the access log may keep it: what could tell a person, a token or which profile somebody reads is replaced. */
export function pathLabel(pathname: string): string {
  if (/^\/candidaturas\/./u.test(pathname)) return '/candidaturas/:slug';
  return pathname
    .split('/')
    .map((part, place) =>
      place > 0 && !part.includes('.') && (part.length >= 16 || /\d/u.test(part)) ? ':id' : part.slice(0, 60),
    )
    .join('/')
    .slice(0, 200);
}
