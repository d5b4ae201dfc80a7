import type { PlatformKind } from '@conoceles/contracts';
import { and, eq, type PlatformTx, schema } from '@conoceles/db';

/** INE's host is for INE viewers, the platform's for its operators. */
export function deskKindOf(host: 'ine' | 'platform'): PlatformKind {
  return host === 'ine' ? 'ine-viewer' : 'operator';
}

export async function findActiveDeskUser(tx: PlatformTx, userId: string) {
  const { platformUsers: u } = schema;
  const [row] = await tx
    .select()
    .from(u)
    .where(and(eq(u.id, userId), eq(u.status, 'active')));
  return row ?? null;
}
