import { eq, schema, systemActor, withPlatform } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { hashPassphrase } from '../session/passphrase.ts';
import { demonstrationDeskAccounts } from './demonstration-accounts.ts';
import { stableId } from './stable-id.ts';

const grantDays = 365;

/** Makes the demonstration accounts of INE's desk and the platform's; those that exist are left as they are. */
export async function loadDeskAccounts(deps: ServiceDeps): Promise<void> {
  const now = deps.realClock.now();
  const expiresAt = new Date(now.getTime() + grantDays * 24 * 60 * 60 * 1000);
  const scope = { actor: systemActor('demonstration'), scope: 'platform' } as const;
  const { platformGrants, platformUsers: u } = schema;
  for (const account of demonstrationDeskAccounts) {
    const id = stableId(`escritorio/${account.email}`);
    const known = await withPlatform(deps.db, scope, (tx) => tx.select().from(u).where(eq(u.id, id)));
    if (known.length > 0) continue;
    const passwordHash = await hashPassphrase(account.passphrase);
    await withPlatform(deps.db, scope, async (tx) => {
      const { kind, displayName, email } = account;
      const row = { id, kind, displayName, email, status: 'active' as const, passwordHash, createdAt: now };
      await tx.insert(u).values(row).onConflictDoNothing();
      if (kind !== 'ine-viewer') return;
      const reason = 'Demostración';
      await tx.insert(platformGrants).values({ userId: id, reason, grantedAt: now, expiresAt });
    });
  }
}
