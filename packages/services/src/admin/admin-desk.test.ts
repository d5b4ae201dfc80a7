import { fileURLToPath } from 'node:url';
import { and, eq, listHosts, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor, TenantSite } from '../actor.ts';
import { demonstrationAccounts } from '../demonstration-load/demonstration-accounts.ts';
import { loadDemonstration } from '../demonstration-load/load-demonstration.ts';
import { listTenants } from '../platform/list-tenants.ts';
import { takeComplianceFigures } from '../platform/take-compliance-figures.ts';
import { listPublicCandidacies } from '../public-site/list-candidacies.ts';
import { readPublicProfile } from '../public-site/read-profile.ts';
import { readPublicationVersion } from '../public-site/read-publication-version.ts';
import { readSite } from '../public-site/read-site.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { ServiceProblem } from '../service-problem.ts';
import { resolveSession } from '../session/resolve-session.ts';
import { signIn } from '../session/sign-in.ts';
import { applyTenantFolders } from '../tenants/apply-tenant-folders.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { changeStatus } from './change-status.ts';
import { moveClock } from './move-clock.ts';
import { readOverview } from './read-overview.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));
const slugs = ['morelos'];

describe('the internal body’s desk', () => {
  let deps: TestDeps;
  let site: TenantSite;
  let admin: AccountActor;

  beforeAll(async () => {
    deps = await createTestDeps();
    await applyTenantFolders(deps, root, { slugs });
    await loadDemonstration(deps, root, { slugs });
    const [host] = await listHosts(deps.db);
    if (host === undefined) throw new Error('no host');
    site = host;
    admin = await actorOf('admin');
  }, 120_000);
  afterAll(() => deps.drop());

  async function actorOf(kind: string): Promise<AccountActor> {
    const account = demonstrationAccounts('morelos').find((one) => one.kind === kind);
    if (account === undefined) throw new Error(`no ${kind}`);
    const { sessionId } = await signIn(deps, site, account, { address: 'prueba' });
    const actor = await resolveSession(deps, { kind: 'tenant', site }, sessionId);
    if (actor?.kind !== 'account') throw new Error('no session');
    return actor;
  }
  const profileOf = (slug: string) => readPublicProfile(deps, site, slug);

  it('gives figures that add up', async () => {
    const overview = await readOverview(deps, admin);
    const { accounts, candidacies, questionnaires } = overview;
    expect(accounts.toIssue + accounts.issued + accounts.received).toBe(candidacies.approved);
    expect(accounts.overdue).toBeLessThanOrEqual(accounts.toIssue);
    for (const { captured, published, total, validated } of questionnaires) {
      expect(total).toBe(candidacies.approved);
      expect(captured).toBeGreaterThanOrEqual(validated);
      expect(validated).toBeGreaterThanOrEqual(published);
      expect(published).toBeGreaterThan(0);
    }
  });

  it('a second projection of the same instant writes nothing and keeps the version', async () => {
    const before = await readPublicationVersion(deps, site);
    const done = await projectTenant(deps, site.tenantId, systemActor('test'));
    expect(done).toEqual({ written: 0, removed: 0 });
    expect(await readPublicationVersion(deps, site)).toEqual(before);
  });

  it('a substitution leaves a tombstone without personal data at once, and ends the account', async () => {
    const candidate = await actorOf('candidate');
    const scope = { tenantId: site.tenantId, actor: systemActor('test'), scope: 'app' } as const;
    const { candidacies: c } = schema;
    const [row] = await withTenant(deps.db, scope, (tx) =>
      tx
        .select()
        .from(c)
        .where(eq(c.id, candidate.candidacyId ?? '')),
    );
    if (row === undefined) throw new Error('no candidacy');
    const shown = await profileOf(row.publicSlug);
    expect(shown.state).toBe('listed');
    await changeStatus(deps, admin, row.id, {
      status: 'cancelled',
      on: '2024-05-09',
      agreement: 'Acuerdo 12',
    });
    const gone = await profileOf(row.publicSlug);
    expect(gone).toMatchObject({ state: 'gone', reason: 'cancelled', on: '2024-05-09', replacedBy: null });
    const told = JSON.stringify(gone).toLowerCase();
    for (const private_ of [row.givenNames, row.firstSurname, row.secondSurname ?? row.firstSurname]) {
      expect(told).not.toContain(private_.toLowerCase());
    }
    const stored = await withTenant(deps.db, { ...scope, scope: 'public' }, (tx) =>
      tx.select().from(schema.publishedProfiles).where(eq(schema.publishedProfiles.id, row.id)),
    );
    expect(JSON.stringify(stored).toLowerCase()).not.toContain(row.firstSurname.toLowerCase());
    expect(await resolveSession(deps, { kind: 'tenant', site }, candidate.sessionId)).toBeNull();
    const open = await withTenant(deps.db, scope, (tx) =>
      tx
        .select()
        .from(schema.disclosures)
        .where(and(eq(schema.disclosures.candidacyId, row.id))),
    );
    expect(open.length).toBeGreaterThan(0);
    expect(open.every((one) => one.until !== null)).toBe(true);
    const again = await changeStatus(deps, admin, row.id, {
      status: 'cancelled',
      on: '2024-05-09',
      agreement: 'Acuerdo 12',
    }).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(ServiceProblem);
    expect((again as ServiceProblem).code).toBe('state-conflict');
  });

  it('moving the clock opens and closes the site, whole and back', async () => {
    const listed = (await listPublicCandidacies(deps, site, { page: 1 })).total;
    const version = (await readPublicationVersion(deps, site)).site;
    await moveClock(deps, admin, { now: '2024-01-15T09:00:00' });
    const before = await readSite(deps, site);
    expect(before.window.state).toBe('before');
    expect((await listPublicCandidacies(deps, site, { page: 1 })).total).toBe(0);
    expect((await readPublicationVersion(deps, site)).site).toBeGreaterThan(version);
    await moveClock(deps, admin, { now: '2024-05-10T12:00:00' });
    expect((await listPublicCandidacies(deps, site, { page: 1 })).total).toBe(listed);
  }, 60_000);

  it('tells INE and the platform figures of the state and nobody’s name', async () => {
    await takeComplianceFigures(deps, site.tenantId);
    const overview = await readOverview(deps, admin);
    const [user] = await deps.test.adminSql<{ id: string; kind: 'ine-viewer' | 'operator' }[]>`
      select id, kind from platform.users where kind = 'ine-viewer'`;
    const desk = {
      kind: 'desk',
      userId: user?.id ?? '',
      deskKind: 'ine-viewer',
      displayName: 'INE',
      sessionId: '',
      expiresAt: new Date(0),
    } as const;
    const { items } = await listTenants(deps, desk);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ slug: 'morelos', candidacies: overview.candidacies.approved });
    const published = overview.questionnaires.map(({ kind, captured, validated, published: shown }) => ({
      kind,
      captured,
      validated,
      published: shown,
    }));
    expect(items[0]?.questionnaires).toEqual(published);
    const noGrant = { ...desk, userId: '00000000-0000-4000-8000-000000000000' };
    expect((await listTenants(deps, noGrant)).items).toEqual([]);
  });
});
