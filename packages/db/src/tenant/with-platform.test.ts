import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compliance,
  platformGrants,
  platformUsers,
  publishedSites,
  sessions,
  tenants,
} from '../schema/index.ts';
import { createTestDatabase, createTestTenant, type TestDatabase } from '../testing/index.ts';
import { systemActor } from './actor.ts';
import { databaseProblem } from './database-problem.ts';
import { deleteExpiredSessions } from './delete-expired-sessions.ts';
import { listenPublished, type PublishedNotice } from './listen-published.ts';
import { withPlatform } from './with-platform.ts';
import { withTenant } from './with-tenant.ts';

const actor = systemActor('test');
const now = new Date('2024-05-10T12:00:00Z');
const hour = 3_600_000;
let test: TestDatabase;
const ids: Record<'sonora' | 'jalisco', string> = { sonora: '', jalisco: '' };

beforeAll(async () => {
  test = await createTestDatabase();
  for (const slug of ['sonora', 'jalisco'] as const) {
    const tenantId = await createTestTenant(test.db, slug);
    ids[slug] = tenantId;
    await withTenant(test.db, { tenantId, actor, scope: 'app' }, (tx) =>
      tx.insert(compliance).values({
        tenantId,
        tenantName: slug,
        tenantSlug: slug,
        processSlug: 'pel',
        processName: 'PEL',
        electionDay: '2024-06-02',
        candidacyCount: 1,
        counts: {
          curricular: { captured: 1, validated: 1, published: 0 },
          identity: { captured: 0, validated: 0, published: 0 },
        },
        takenAt: now,
      }),
    );
  }
});
afterAll(() => test.drop());

/** A viewer of INE with a grant that ends `endsInMs` from the server's present; null: for all tenants. */
async function viewer(email: string, forTenantId: string | null, endsInMs: number): Promise<string> {
  return withPlatform(test.db, { actor, scope: 'platform' }, async (tx) => {
    const person = { kind: 'ine-viewer' as const, displayName: 'INE', email, createdAt: now };
    const [user] = await tx.insert(platformUsers).values(person).returning();
    const userId = user?.id ?? '';
    const grantedAt = new Date(Date.now() - 48 * hour);
    const expiresAt = new Date(Date.now() + endsInMs);
    await tx.insert(platformGrants).values({ userId, forTenantId, reason: 'prueba', grantedAt, expiresAt });
    return userId;
  });
}

const figuresSeenBy = async (id: string | null) => {
  const rows = await withPlatform(test.db, { actor: { kind: 'ine-viewer', id }, scope: 'ine' }, (tx) =>
    tx.select({ slug: compliance.tenantSlug }).from(compliance).orderBy(compliance.tenantSlug),
  );
  return rows.map(({ slug }) => slug);
};

describe('compliance figures', () => {
  it('are read by grants in force, of the tenants they name, and by nobody else', async () => {
    expect(await figuresSeenBy(await viewer('todo@ine.mx', null, hour))).toEqual(['jalisco', 'sonora']);
    expect(await figuresSeenBy(await viewer('uno@ine.mx', ids.sonora, hour))).toEqual(['sonora']);
    expect(await figuresSeenBy(await viewer('antes@ine.mx', null, -hour))).toEqual([]);
    expect(await figuresSeenBy(null)).toEqual([]);
  });

  it('are all that INE’s role reads', async () => {
    const reading = withPlatform(test.db, { actor, scope: 'ine' }, (tx) => tx.select().from(tenants));
    expect(databaseProblem(await reading.catch((reason: unknown) => reason))?.code).toBe('42501');
  });
});

describe('expired sessions', () => {
  it('go in every tenant at once, and only they', async () => {
    for (const tenantId of [ids.sonora, ids.jalisco]) {
      await test.adminSql`insert into app.accounts (tenant_id, id, kind, display_name, issued_at, created_at)
        values (${tenantId}, ${tenantId}, 'admin', 'x', ${now}, ${now})`;
      await withTenant(test.db, { tenantId, actor, scope: 'app' }, async (tx) => {
        const session = { tenantId, accountId: tenantId, createdAt: now };
        const later = new Date(now.getTime() + hour);
        const earlier = new Date(now.getTime() - hour);
        await tx.insert(sessions).values([
          { ...session, id: 'live', expiresAt: later, absoluteExpiresAt: later },
          { ...session, id: 'idle', expiresAt: earlier, absoluteExpiresAt: later },
          { ...session, id: 'old', expiresAt: later, absoluteExpiresAt: earlier },
        ]);
      });
    }
    expect(await deleteExpiredSessions(test.db, now)).toBe(4);
    expect((await test.adminSql`select id from app.sessions`).map(({ id }) => id)).toEqual(['live', 'live']);
    const attempt = test.db.pool('app_rw').sql`select app.delete_expired_sessions(now())`;
    expect(databaseProblem(await attempt.catch((reason: unknown) => reason))?.code).toBe('42501');
  });
});

describe('publication notices', () => {
  it('tell the tenant and its new version once the transaction stands', async () => {
    const heard: PublishedNotice[] = [];
    const stop = await listenPublished(test.db, (notice) => heard.push(notice));
    const tenantId = ids.sonora;
    const site = {
      tenantId,
      slug: 'sonora',
      name: 'IEE',
      acronym: 'IEE',
      stateName: 'Sonora',
      timeZone: 'America/Hermosillo',
      brand: { primary: '#000000', accent: '#ffffff', mark: 'm.svg' },
      markSvg: '<svg/>',
      texts: {},
      rules: {},
      processSlug: 'pel',
      processName: 'PEL',
      electionDay: '2024-06-02',
      updatedAt: now,
    };
    const publish = (version: number) =>
      withTenant(test.db, { tenantId, actor, scope: 'app' }, (tx) =>
        tx
          .insert(publishedSites)
          .values({ ...site, version })
          .onConflictDoUpdate({ target: publishedSites.tenantId, set: { version } }),
      );
    await publish(1);
    await publish(1);
    await publish(2);
    await expect.poll(() => heard).toEqual([1, 2].map((version) => ({ tenantId, version })));
    await stop();
  });
});
