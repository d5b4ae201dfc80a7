import { type Adapter, type DatabaseSession, Lucia, TimeSpan } from 'lucia';
import type { Clock } from '../deps.ts';
import { hashToken } from './one-time-token.ts';
import type { SessionStore } from './session-store.ts';

type Attributes = { readonly practice: boolean };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Attributes>;
    DatabaseSessionAttributes: Attributes;
  }
}

/** Without use a session ends after two hours; with use, after twelve. */
const idleMs = 2 * 60 * 60 * 1000;
const absoluteMs = 12 * 60 * 60 * 1000;

export type LiveSession = { readonly userId: string; readonly expiresAt: Date; readonly practice: boolean };
export type OpenSession = {
  readonly sessionId: string;
  readonly expiresAt: Date;
  readonly absoluteExpiresAt: Date;
};

/** What the rest of the system knows of sessions; how they are made stays here. */
export type Sessions = {
  /** Makes a session; `sessionId` is the secret of the cookie and is stored nowhere. */
  open(userId: string): Promise<OpenSession>;
  /** Whose it is, if it lives; use prolongs it up to its absolute end. */
  validate(sessionId: string): Promise<LiveSession | null>;
  /** Lasts its idle time again, up to its absolute end; null when it has ended. */
  prolong(sessionId: string): Promise<Date | null>;
  close(sessionId: string): Promise<void>;
  closeAllOf(userId: string): Promise<void>;
};

/** Sessions over one store, which belongs to one transaction: made per request, so that the host has already chosen the tenant. */
export function createSessions(store: SessionStore, clock: Clock): Sessions {
  const ends = new Map<string, Date>();
  const lucia = new Lucia(createAdapter(store, clock, ends), {
    sessionExpiresIn: new TimeSpan(idleMs, 'ms'),
    getSessionAttributes: ({ practice }) => ({ practice }),
  });
  return {
    async open(userId) {
      const session = await lucia.createSession(userId, { practice: false });
      const now = clock.now().getTime();
      return {
        sessionId: session.id,
        expiresAt: new Date(now + idleMs),
        absoluteExpiresAt: new Date(now + absoluteMs),
      };
    },
    async validate(sessionId) {
      const { session } = await lucia.validateSession(sessionId);
      if (session === null) return null;
      const expiresAt = earliest(toOurTime(session.expiresAt, clock), ends.get(sessionId));
      return { userId: session.userId, expiresAt, practice: session.practice };
    },
    async prolong(sessionId) {
      const stored = await store.find(hashToken(sessionId));
      const now = clock.now();
      if (stored === null || earliest(stored.expiresAt, stored.absoluteExpiresAt) <= now) return null;
      const expiresAt = earliest(new Date(now.getTime() + idleMs), stored.absoluteExpiresAt);
      await store.extend(hashToken(sessionId), expiresAt);
      return expiresAt;
    },
    close: (sessionId) => lucia.invalidateSession(sessionId),
    closeAllOf: (userId) => lucia.invalidateUserSessions(userId),
  };
}

function earliest(one: Date, other: Date | undefined): Date {
  return other !== undefined && other < one ? other : one;
}

/** @param ends where it leaves the absolute end of each session it finds: the library knows only the idle one. */
function createAdapter(store: SessionStore, clock: Clock, ends: Map<string, Date>): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const stored = await store.find(hashToken(sessionId));
      if (stored === null || stored.absoluteExpiresAt <= clock.now()) return [null, null];
      ends.set(sessionId, stored.absoluteExpiresAt);
      const session: DatabaseSession = {
        id: sessionId,
        userId: stored.userId,
        expiresAt: toLuciaTime(stored.expiresAt, clock),
        attributes: { practice: stored.practice === true },
      };
      return [session, { id: stored.userId, attributes: {} }];
    },
    async setSession({ id, userId, expiresAt }) {
      const createdAt = clock.now();
      const absoluteExpiresAt = new Date(createdAt.getTime() + absoluteMs);
      const expires = toOurTime(expiresAt, clock);
      await store.insert(hashToken(id), { userId, createdAt, expiresAt: expires, absoluteExpiresAt });
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await store.extend(hashToken(sessionId), toOurTime(expiresAt, clock));
    },
    deleteSession: (sessionId) => store.remove(hashToken(sessionId)),
    deleteUserSessions: (userId) => store.removeOfUser(userId),
    // Expired rows go by a job, for every tenant at once.
    deleteExpiredSessions: async () => {},
    getUserSessions: async () => [],
  };
}

/** The library reads the machine's clock; ours comes from outside. Instants cross the border as distances from «now». */
function toLuciaTime(instant: Date, clock: Clock): Date {
  return new Date(instant.getTime() - clock.now().getTime() + Date.now());
}

function toOurTime(instant: Date, clock: Clock): Date {
  return new Date(instant.getTime() - Date.now() + clock.now().getTime());
}
