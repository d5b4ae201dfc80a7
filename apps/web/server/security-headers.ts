import type { Surface } from '../app/web-context.ts';

/** `asset`: sheets, fonts, pictures and the scripts of a page, which obey the policy of the page and not one of their own; the worker's file is none. */
export type Policy = Surface | 'api' | 'mark' | 'asset';

const directives = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const page = {
  'default-src': "'none'",
  'style-src': "'self'",
  'font-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

function contentSecurityPolicy(policy: Exclude<Policy, 'asset'>, nonce: string): string {
  switch (policy) {
    case 'document':
    case 'form':
      return directives({
        ...page,
        'script-src': "'self'",
        'img-src': "'self'",
        'connect-src': "'self'",
        'manifest-src': "'self'",
        'worker-src': "'self'",
      });
    case 'portal':
      return directives({
        ...page,
        'script-src': `'self' 'nonce-${nonce}'`,
        'img-src': "'self' blob:",
        'connect-src': "'self'",
      });
    case 'mark':
      return "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    case 'api':
      return "default-src 'none'; frame-ancestors 'none'";
  }
}

/**
 * Portals say where a request comes from to themselves only: with `no-referrer` browsers send `Origin: null`, and those without Sec-Fetch-Site
 * could no longer post at all.
 */
const referrerPolicies: Readonly<Record<Exclude<Policy, 'asset'>, string>> = {
  document: 'strict-origin-when-cross-origin',
  form: 'same-origin',
  portal: 'same-origin',
  api: 'no-referrer',
  mark: 'no-referrer',
};

/**
 * Headers of every answer (MDN Observatory's A+ set); a built asset only carries those that mean something for it. HSTS only means something
 * over https and is sent in production alone, so that a developer's localhost is not pinned to it.
 */
export function securityHeaders({
  policy,
  nonce,
  production,
}: {
  policy: Policy;
  nonce: string;
  production: boolean;
}): Record<string, string> {
  return {
    ...(policy === 'asset' ? {} : pageHeaders(policy, nonce)),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    ...(production ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains; preload' } : {}),
  };
}

function pageHeaders(policy: Exclude<Policy, 'asset'>, nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(policy, nonce),
    'referrer-policy': referrerPolicies[policy],
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  };
}
