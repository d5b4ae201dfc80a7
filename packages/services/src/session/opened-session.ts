import type { Me } from '@conoceles/contracts';

/** Where a sign-in comes from, for throttling only; `address` is never stored. */
export type RequestOrigin = { readonly address: string };

/** The secret for the cookie, told once, and who signed in. */
export type OpenedSession = { readonly sessionId: string; readonly expiresAt: Date; readonly me: Me };
