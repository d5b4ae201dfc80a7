import { fileURLToPath } from 'node:url';
import { listHosts } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCapture } from '../capture/list-capture.ts';
import { listPublicCandidacies } from '../public-site/list-candidacies.ts';
import { readPublicPhoto } from '../public-site/read-photo.ts';
import { readPublicProfile } from '../public-site/read-profile.ts';
import { readSite } from '../public-site/read-site.ts';
import { resolveSession } from '../session/resolve-session.ts';
import { signIn } from '../session/sign-in.ts';
import { applyTenantFolders } from '../tenants/apply-tenant-folders.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { loadDemonstration } from './load-demonstration.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));

describe('a demonstration state', () => {
  let deps: TestDeps;
  let site: { tenantId: string; slug: string; timeZone: string; status: 'active' | 'suspended' };
  beforeAll(async () => {
    deps = await createTestDeps();
    await applyTenantFolders(deps, root, { slugs: ['morelos'] });
    await loadDemonstration(deps, root, { slugs: ['morelos'] });
    const [host] = await listHosts(deps.db);
    if (host === undefined) throw new Error('no host');
    site = host;
  }, 120_000);
  afterAll(() => deps.drop());

  it('shows hundreds of profiles on the site and is loaded only once', async () => {
    const found = await readSite(deps, site);
    expect(found.window.state).toBe('open');
    expect(found.figures.candidacies).toBeGreaterThan(200);
    expect(found.figures.curricularPublished).toBeGreaterThan(100);
    expect(await loadDemonstration(deps, root, { slugs: ['morelos'] })).toEqual([
      { slug: 'morelos', loaded: 0 },
    ]);
  });

  it('gives whole profiles with portraits', async () => {
    const page = await listPublicCandidacies(deps, site, { page: 1 });
    const published = page.items.find((item) => item.curricular === 'published' && item.photo !== null);
    const profile = await readPublicProfile(deps, site, published?.slug ?? '');
    expect(profile.state).toBe('listed');
    if (profile.state !== 'listed') return;
    expect(profile.curricularView?.sections.length).toBeGreaterThan(2);
    const file = profile.photo?.split('/').at(-1) ?? '';
    const photo = await readPublicPhoto(deps, site, file);
    expect(photo.contentType).toBe('image/webp');
    expect(photo.bytes.byteLength).toBeGreaterThan(2_000);
  });

  it('gives the liaison captures whose time runs by the declared clock', async () => {
    const liaison = demonstrationAccounts('morelos').find(({ kind }) => kind === 'liaison');
    const opened = await signIn(deps, site, liaison ?? { email: '', passphrase: '' }, { address: 'prueba' });
    const actor = await resolveSession(deps, { kind: 'tenant', site }, opened.sessionId);
    if (actor?.kind !== 'account') throw new Error('no session');
    const { items } = await listCapture(deps, actor, { page: 1 });
    const due = items.flatMap(({ deadline }) => (deadline.state === 'open' ? [deadline.dueAt ?? ''] : []));
    expect(due).not.toEqual([]);
    // The declared clock says 10 May 2024 and captures take 15 days.
    expect(due.filter((dueAt) => dueAt > '2024-05-27')).toEqual([]);
  });

  it('lets every demonstration account in', async () => {
    for (const account of demonstrationAccounts('morelos')) {
      const opened = await signIn(deps, site, account, { address: 'prueba' });
      expect(opened.me.kind).toBe(account.kind);
    }
  });
});
