import { QuestionnaireKind } from '@conoceles/contracts';
import { schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import { giveConsent } from '../consents/give-consent.ts';
import { revokeConsent } from '../consents/revoke-consent.ts';
import { readPublicProfile } from '../public-site/read-profile.ts';
import { readSite } from '../public-site/read-site.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { readPause } from './pause-desk.ts';
import { pauseProfile } from './pause-profile.ts';
import { readMaintenance } from './read-maintenance.ts';
import { readSiteDesk } from './read-site-desk.ts';
import { resumeProfile } from './resume-profile.ts';
import { switchOff } from './switch-off.ts';
import { switchOn } from './switch-on.ts';

const message = 'Revisamos la información publicada; vuelve más tarde.';
let fixture: CaptureFixture;
let admin: AccountActor;
let reviewer: AccountActor;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  admin = await fixture.account('sonora', { accountKind: 'admin', displayName: 'Instancia de prueba' });
  reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: QuestionnaireKind.options });
});
afterAll(() => fixture.deps.drop());

const site = () =>
  ({
    tenantId: fixture.tenantIdOf('sonora'),
    slug: 'sonora',
    timeZone: 'America/Hermosillo',
    status: 'active',
  }) as const;
const versionNow = async () => (await readSite(fixture.deps, site())).version;
const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ServiceProblem ? error : Promise.reject(error)),
  );

async function captured(mark: string): Promise<TestCandidacy> {
  const { deps } = fixture;
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  for (const kind of QuestionnaireKind.options) {
    const target = { candidacyId: candidacy.id, kind };
    const revision = await capture(deps, candidacy.person, target, { mark });
    await submitCapture(deps, candidacy.person, { ...target, revision });
    await review(deps, reviewer, target, ['take-in-review', 'validate']);
  }
  return candidacy;
}

async function published(mark: string): Promise<TestCandidacy> {
  const candidacy = await captured(mark);
  for (const kind of QuestionnaireKind.options) {
    await review(fixture.deps, reviewer, { candidacyId: candidacy.id, kind }, ['publish']);
  }
  await giveConsent(fixture.deps, candidacy.person, {
    candidacyId: candidacy.id,
    consent: 'publish-identity',
  });
  return candidacy;
}

async function profileOf(candidacy: TestCandidacy) {
  const { profile } = await fixture.readPublished(candidacy);
  const answer = await readPublicProfile(fixture.deps, site(), String(profile?.slug));
  if (answer.state !== 'listed') throw new Error('it is listed');
  return answer;
}

const everythingStored = async (candidacy: TestCandidacy) =>
  JSON.stringify(await fixture.readPublished(candidacy));

/** Whether it stands in the list that INAI ordered. */
async function inOrderedList({ id }: TestCandidacy): Promise<boolean> {
  const rows = await fixture.deps.test.adminSql`select 1 from published.listed where id = ${id}`;
  return rows.length > 0;
}

describe('a banner', () => {
  it('is on every page with its link until it is taken off, and stays in the history with who did it', async () => {
    const { deps } = fixture;
    const before = await versionNow();
    const input = { message, link: 'https://www.ejemplo.mx/aviso' };
    const desk = await switchOn(deps, admin, { kind: 'banner', input });
    expect(desk.banner).toMatchObject({ message, link: input.link, on: true, setBy: 'Instancia de prueba' });
    const shown = await readSite(deps, site());
    expect(shown.banner).toEqual({ message, link: input.link });
    expect(shown.version).toBeGreaterThan(before);
    expect((await problemOf(switchOn(deps, admin, { kind: 'banner', input })))?.code).toBe('state-conflict');
    const after = await switchOff(deps, admin, 'banner');
    expect(after.banner).toBeNull();
    expect(after.history[0]).toMatchObject({ kind: 'banner', on: false, endedBy: 'Instancia de prueba' });
    const told = await readSite(deps, site());
    expect([told.banner, told.switches[0]?.message]).toEqual([null, message]);
    expect(told.version).toBeGreaterThan(shown.version);
    expect((await problemOf(switchOff(deps, admin, 'banner')))?.code).toBe('state-conflict');
    const verbs = await deps.test.adminSql`
      select verb from audit.entries where entity = 'site-switch' and tenant_id = ${admin.tenantId} `;
    expect(verbs.map(({ verb }) => verb).toSorted()).toEqual(['site.switch-off', 'site.switch-on']);
  });
});

describe('the maintenance page', () => {
  it('closes the site with its words, and opens by itself at the hour that was given', async () => {
    const { deps } = fixture;
    const at = deps.realClock.now();
    const late = new Date(at.getTime() + 3_600_000);
    const local = (instant: Date) => new Date(instant.getTime() - 7 * 3_600_000).toISOString().slice(0, 16);
    const past = switchOn(deps, admin, {
      kind: 'maintenance',
      input: { message, until: local(new Date(at.getTime() - 3_600_000)) },
    });
    expect((await problemOf(past))?.errors).toEqual([
      { pointer: '/until', detail: 'Elige una hora que no haya pasado.' },
    ]);
    expect((await readMaintenance(deps, site())).closed).toBeNull();
    await switchOn(deps, admin, { kind: 'maintenance', input: { message, until: local(late) } });
    const closed = await readMaintenance(deps, site());
    expect(closed).toMatchObject({
      closed: { message },
      acronym: 'IEEyPC',
      contactEmail: expect.any(String),
    });
    const later = { ...deps, realClock: { now: () => new Date(late.getTime() + 60_000) } };
    expect((await readMaintenance(later, site())).closed).toBeNull();
    expect((await readSiteDesk(later, admin)).maintenance).toBeNull();
    await switchOn(later, admin, { kind: 'maintenance', input: { message } });
    expect((await readMaintenance(later, site())).closed).toMatchObject({ until: null });
    await switchOff(later, admin, 'maintenance');
    expect((await readMaintenance(later, site())).closed).toBeNull();
  });
});

describe('a paused profile', () => {
  const reason = 'Se revisa una inconformidad sobre su contenido.';

  it('keeps its place and the facts of its registry, says since when and why, and shows no answer', async () => {
    const { deps } = fixture;
    const one = await published('pausada');
    const before = await profileOf(one);
    expect([before.curricularView, before.identityView].every((view) => view !== null)).toBe(true);
    const asked = { candidacyId: one.id, input: { reason } };
    const desk = await pauseProfile(deps, admin, asked);
    expect(desk).toMatchObject({ paused: { on: '2024-05-10', reason }, shown: { curricular: false } });
    const paused = await profileOf(one);
    expect(paused).toMatchObject({
      displayName: before.displayName,
      office: before.office,
      nomination: before.nomination,
      paused: { on: '2024-05-10', reason },
      curricularView: null,
      identityView: null,
      photo: null,
    });
    expect(await everythingStored(one)).not.toContain('pausada');
    const open = await deps.test.adminSql`
      select part from app.disclosures where candidacy_id = ${one.id} and until is null order by part`;
    expect(open.map(({ part }) => part)).toEqual(['registry']);
    expect((await readSiteDesk(deps, admin)).paused[0]).toMatchObject({ candidacyId: one.id, reason });
    expect((await problemOf(pauseProfile(deps, admin, asked)))?.code).toBe('state-conflict');
    await projectTenant(deps, one.tenantId, systemActor('test'));
    expect((await profileOf(one)).curricularView).toBeNull();
    const resumed = await resumeProfile(deps, admin, one.id);
    expect(resumed.history[0]).toMatchObject({ reason, pausedBy: 'Instancia de prueba' });
    expect(await profileOf(one)).toEqual(before);
    expect((await problemOf(resumeProfile(deps, admin, one.id)))?.code).toBe('not-found');
  });

  it('shows again only what may be shown then: a consent taken back meanwhile stays taken back', async () => {
    const { deps } = fixture;
    const one = await published('vuelta');
    await pauseProfile(deps, admin, { candidacyId: one.id, input: { reason } });
    await revokeConsent(deps, one.person, { candidacyId: one.id, consent: 'publish-identity' });
    await resumeProfile(deps, admin, one.id);
    const profile = await profileOf(one);
    expect([profile.curricularView === null, profile.identityView]).toEqual([false, null]);
  });

  it('asks for a reason that neither repeats an answer nor carries a datum of anybody', async () => {
    const { deps } = fixture;
    const one = await published('una-frase-larga-que-no-debe-repetirse');
    const bad = ['Escribe a alguien@ejemplo.mx', 'Dice una-frase-larga-que-no-debe-repetirse y más'];
    for (const text of bad) {
      const refused = pauseProfile(deps, admin, { candidacyId: one.id, input: { reason: text } });
      expect((await problemOf(refused))?.errors[0]?.pointer).toBe('/reason');
    }
    expect((await readPause(deps, admin, one.id)).paused).toBeNull();
  });
});

describe('a freeze', () => {
  it('refuses to publish, lets what must leave leave, and publishes what waited when it ends', async () => {
    const { deps } = fixture;
    const [waiting, shown] = [await captured('espera'), await published('a-la-vista')];
    await switchOn(deps, admin, { kind: 'freeze', input: { message } });
    expect(await readSite(deps, site())).toMatchObject({ frozen: { message, since: expect.any(String) } });
    const target = { candidacyId: waiting.id, kind: 'curricular' } as const;
    const refused = await problemOf(review(deps, reviewer, target, ['publish']));
    expect([refused?.code, refused?.detail]).toEqual(['state-conflict', expect.stringContaining(message)]);
    await pauseProfile(deps, admin, { candidacyId: shown.id, input: { reason: 'Se revisa su contenido.' } });
    expect((await profileOf(shown)).curricularView).toBeNull();
    expect((await problemOf(resumeProfile(deps, admin, shown.id)))?.code).toBe('state-conflict');
    await withTenant(deps.db, { tenantId: admin.tenantId, actor: systemActor('test'), scope: 'app' }, (tx) =>
      tx.update(schema.profilePauses).set({ until: new Date('2030-01-01') }),
    );
    const fresh = await fixture.addCandidacy({ tenant: 'sonora', affirmativeAction: 'indigena' });
    await projectTenant(deps, admin.tenantId, systemActor('test'));
    expect((await profileOf(shown)).curricularView).toBeNull();
    expect((await fixture.readPublished(fresh)).profile).toBeUndefined();
    expect(await inOrderedList(fresh)).toBe(false);
    await switchOff(deps, admin, 'freeze');
    expect((await profileOf(shown)).curricularView).not.toBeNull();
    expect((await fixture.readPublished(fresh)).profile).toBeDefined();
    expect(await inOrderedList(fresh)).toBe(true);
    await review(deps, reviewer, target, ['publish']);
    expect((await profileOf(waiting)).curricularView).not.toBeNull();
  });

  it('waits for what is being published when it begins', async () => {
    const { deps } = fixture;
    const one = await captured('carrera');
    const target = { candidacyId: one.id, kind: 'curricular' } as const;
    const [published] = await Promise.all([
      problemOf(review(deps, reviewer, target, ['publish'])),
      switchOn(deps, admin, { kind: 'freeze', input: { message } }),
    ]);
    const { frozen } = await readSite(deps, site());
    expect(frozen).not.toBeNull();
    expect((await profileOf(one)).curricularView === null).toBe(published !== null);
    await switchOff(deps, admin, 'freeze');
  });
});
