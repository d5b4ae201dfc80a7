import type { AccountKind, PlatformKind } from '@conoceles/contracts';

/** Who acts in a transaction: goes to the setting app.actor_id and to the audit log. */
export type DbActor = {
  readonly kind: AccountKind | PlatformKind | 'system' | 'anonymous';
  /** Account or platform user; null for commands, jobs and visitors. */
  readonly id: string | null;
  /** Name of the command or job. */
  readonly name?: string;
  /** Acts in the practice process: its audit lines say so. */
  readonly practice?: boolean;
};

export const anonymousActor: DbActor = { kind: 'anonymous', id: null };
export const systemActor = (name: string): DbActor => ({ kind: 'system', id: null, name });
