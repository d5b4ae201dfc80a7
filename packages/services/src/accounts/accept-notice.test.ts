import { desc, eq, schema, sql, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaptureFixture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { acceptNotice } from './accept-notice.ts';
import { readNoticeStanding } from './notice-standing.ts';

let fixture: CaptureFixture;
beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
});
afterAll(() => fixture.deps.drop());

const scope = () =>
  ({ tenantId: fixture.tenantIdOf('sonora'), actor: systemActor('test'), scope: 'app' }) as const;

/** The state publishes another version of its notice. */
async function publishVersion(version: string): Promise<void> {
  const { publishedSites: s } = schema;
  await withTenant(fixture.deps.db, scope(), (tx) =>
    tx
      .update(s)
      .set({ texts: sql`jsonb_set(${s.texts}, '{privacyNotice,version}', to_jsonb(${version}::text))` }),
  );
}

describe('the privacy notice', () => {
  it('is accepted by its version, once, with its line in the audit; a new version is asked again', async () => {
    const { deps } = fixture;
    const { person } = await fixture.addCandidacy({ tenant: 'sonora' });
    const before = await readNoticeStanding(deps, person);
    expect(before).toMatchObject({ pending: true, acceptedAt: null, previousVersion: null });
    for (const _ of [1, 2]) {
      const accepted = await acceptNotice(deps, person, before);
      expect(accepted).toMatchObject({ pending: false, acceptedAt: deps.realClock.now().toISOString() });
    }
    await publishVersion('2.0');
    const after = await readNoticeStanding(deps, person);
    expect(after).toMatchObject({ pending: true, version: '2.0', previousVersion: before.version });
    await expect(acceptNotice(deps, person, before)).rejects.toMatchObject({ code: 'conflict' });
    await acceptNotice(deps, person, after);
    const { auditEntries: a } = schema;
    const lines = await withTenant(deps.db, scope(), (tx) =>
      tx.select().from(a).where(eq(a.verb, 'privacy-notice.accept')).orderBy(desc(a.at)),
    );
    expect(lines).toHaveLength(2);
  });
});
