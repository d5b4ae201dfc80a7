import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const name = 'session';
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const;

/** Reads `__Host-session`: the prefix binds it to one host, so states do not share it. */
export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, name, 'host') || undefined;
}

export function writeSessionCookie(c: Context, sessionId: string, expiresAt: Date): void {
  setCookie(c, name, sessionId, { ...options, expires: expiresAt });
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, name, options);
}
