import { eq, type PlatformTx, schema, type TenantTx } from '@conoceles/db';

export type StoredSession = {
  readonly userId: string;
  readonly expiresAt: Date;
  readonly absoluteExpiresAt: Date;
  /** Of accounts only: the session works on the practice process. */
  readonly practice?: boolean;
};

/** Sessions at rest, by the hash of their secret: of one tenant's accounts, or of the desks. */
export type SessionStore = {
  find(hash: string): Promise<StoredSession | null>;
  insert(hash: string, session: StoredSession & { readonly createdAt: Date }): Promise<void>;
  extend(hash: string, expiresAt: Date): Promise<void>;
  remove(hash: string): Promise<void>;
  removeOfUser(userId: string): Promise<void>;
};

/** Sessions of the accounts of the transaction's tenant. */
export function accountSessions(tx: TenantTx): SessionStore {
  const { sessions: s } = schema;
  return {
    async find(hash) {
      const [row] = await tx.select().from(s).where(eq(s.id, hash));
      return row === undefined ? null : { ...row, userId: row.accountId };
    },
    async insert(hash, { userId, ...times }) {
      await tx.insert(s).values({ tenantId: tx.tenantId, id: hash, accountId: userId, ...times });
    },
    async extend(hash, expiresAt) {
      await tx.update(s).set({ expiresAt }).where(eq(s.id, hash));
    },
    async remove(hash) {
      await tx.delete(s).where(eq(s.id, hash));
    },
    async removeOfUser(userId) {
      await tx.delete(s).where(eq(s.accountId, userId));
    },
  };
}

/** Sessions of INE viewers and platform operators. */
export function deskSessions(tx: PlatformTx): SessionStore {
  const { platformSessions: s } = schema;
  return {
    async find(hash) {
      const [row] = await tx.select().from(s).where(eq(s.id, hash));
      return row ?? null;
    },
    async insert(hash, session) {
      await tx.insert(s).values({ id: hash, ...session });
    },
    async extend(hash, expiresAt) {
      await tx.update(s).set({ expiresAt }).where(eq(s.id, hash));
    },
    async remove(hash) {
      await tx.delete(s).where(eq(s.id, hash));
    },
    async removeOfUser(userId) {
      await tx.delete(s).where(eq(s.userId, userId));
    },
  };
}
