import { fileURLToPath } from 'node:url';
import { Answers, markedValues, type ProtectedFigure } from '@conoceles/contracts';
import { openIdentity, schema, sql, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantSite } from '../actor.ts';
import { loadDemonstration } from '../demonstration-load/load-demonstration.ts';
import { type CaptureFixture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { listSnapshots, readStatistics } from './read-statistics.ts';
import { takeSnapshot } from './take-snapshot.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));
const actor = systemActor('test');
const slug = 'hidalgo';
let fixture: CaptureFixture;
let site: TenantSite;

beforeAll(async () => {
  fixture = await createCaptureFixture(slug);
  await loadDemonstration(fixture.deps, root, { slugs: [slug], limit: 700 });
  site = { tenantId: fixture.tenantIdOf(slug), slug, timeZone: 'America/Mexico_City', status: 'active' };
}, 120_000);
afterAll(() => fixture.deps.drop());

async function snapshot() {
  const { snapshot: found } = await readStatistics(fixture.deps, site);
  if (found === null) throw new Error('no snapshot');
  return found;
}

type Said = { gender: string; office: string; value: string; isKnown: boolean };

/** Everybody's answers to a question, opened one by one, and whose are public or told by the registration: the plain count that figures must agree with. */
async function recount(question: string): Promise<Said[]> {
  const group = question === 'lengua-indigena' ? 'indigena' : question;
  return withTenant(fixture.deps.db, { tenantId: site.tenantId, actor, scope: 'identity' }, async (tx) => {
    const rows = await tx.execute<{
      id: string;
      gender: string;
      office: string;
      isKnown: boolean;
      published: Buffer | null;
      submitted: Buffer | null;
    }>(sql`select c.id, c.gender, o.slug as office, r.published_cipher as published,
        case when r.state = 'validated' then r.submitted_cipher end as submitted,
        (coalesce(a."group" = ${group}, false)
          or exists (select from identity.consents n where n.candidacy_id = c.id and n.kind = 'publish-identity')
          or exists (select from app.disclosures d where d.candidacy_id = c.id and d.part like 'identity%')) as "isKnown"
      from identity.responses r join app.candidacies c on c.id = r.candidacy_id join app.offices o on o.id = c.office_id
      left join app.affirmative_actions a on a.id = c.affirmative_action_id where c.status = 'approved'`);
    const said: Said[] = [];
    for (const { id, published, submitted, ...facts } of rows) {
      const cipher = published ?? submitted;
      if (cipher === null) continue;
      const purpose = published === null ? 'submitted' : 'published';
      const answers = Answers.parse(await openIdentity(tx, { candidacyId: id, purpose, cipher }));
      said.push({ ...facts, value: markedValues(answers[question])[0] ?? '' });
    }
    return said;
  });
}

const tableOf = (figures: readonly ProtectedFigure[], question: string) =>
  figures.find((one) => one.question === question)?.table ?? null;

describe('the snapshot of a state', () => {
  it('counts the questionnaires that a plain query counts', async () => {
    const { figures } = await snapshot();
    const [plain] = await withTenant(
      fixture.deps.db,
      { tenantId: site.tenantId, actor, scope: 'identity' },
      (tx) =>
        tx.execute<Record<string, number>>(sql`select count(*)::int as candidacies,
          (count(*) filter (where u.published_at is not null or u.state in ('validated', 'published')))::int as validated,
          (count(*) filter (where u.published_at is not null))::int as published,
          (count(*) filter (where c.role = 'substitute'))::int as substitutes,
          (count(*) filter (where c.age between 30 and 39))::int as thirties
          from app.candidacies c left join curricular.responses u on u.tenant_id = c.tenant_id and u.candidacy_id = c.id
          where c.status = 'approved'`),
    );
    const sum = (cells: readonly number[]) => cells.reduce((total, one) => total + one, 0);
    expect({
      candidacies: sum(figures.capture.map((cell) => cell.candidacies)),
      validated: sum(figures.capture.map((cell) => cell.curricular.validated)),
      published: sum(figures.captureByNomination.map((cell) => cell.curricular.published)),
      substitutes: sum(
        figures.capture.filter(({ role }) => role === 'substitute').map((cell) => cell.candidacies),
      ),
      thirties: sum(figures.ages.filter(({ range }) => range === '30-39').map((cell) => cell.candidacies)),
    }).toEqual(plain);
    expect(plain?.published).toBeGreaterThan(100);
  });

  it('counts identity answers as a plain count does, and each figure hides enough people whom nobody knows', async () => {
    const { figures } = await snapshot();
    const shown = figures.answers.filter(({ state }) => state === 'shown');
    expect(shown.length).toBeGreaterThan(2);
    for (const { question, table } of shown) {
      const said = await recount(question);
      for (const { genders, offices, counts, answered } of table?.rows ?? []) {
        const own = said.filter(
          ({ gender, office }) =>
            (genders?.some((one) => one === gender) ?? true) && (offices?.includes(office) ?? true),
        );
        expect(answered).toBe(own.length);
        for (const [place, { values }] of (table?.options ?? []).entries()) {
          const listed = table?.options.flatMap((option) => option.values ?? []) ?? [];
          const told = own.filter(({ value }) => values?.includes(value) ?? !listed.includes(value));
          expect(counts[place]).toBe(told.length);
          expect(told.filter(({ isKnown }) => !isKnown).length).toBeGreaterThanOrEqual(figures.minimumCount);
        }
      }
    }
  });

  it('shows no group of fewer than the minimum', async () => {
    const { figures } = await snapshot();
    const cells = figures.answers.flatMap(({ table }) => table?.rows.flatMap(({ counts }) => counts) ?? []);
    expect(Math.min(...cells)).toBeGreaterThanOrEqual(figures.minimumCount);
  });

  it('leaves out of the database whom it counted with which answer', async () => {
    const rows = await withTenant(
      fixture.deps.db,
      { tenantId: site.tenantId, actor, scope: 'identity' },
      (tx) => tx.select().from(schema.figureMembers),
    );
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.every(({ contentHash }) => /^(?:hmac:[0-9a-f]{64})?$/u.test(contentHash))).toBe(true);
  });

  it('is taken once while nothing changes, and has an id of its own when something does', async () => {
    const { deps } = fixture;
    const first = await snapshot();
    expect(first.id).toBe('2023-2024.2024-05-10.01');
    expect(await takeSnapshot(deps, site.tenantId, actor)).toBe(first.id);
    await fixture.addCandidacy({ tenant: slug });
    const second = await takeSnapshot(deps, site.tenantId, actor);
    expect(second).toBe('2023-2024.2024-05-10.02');
    expect((await readStatistics(deps, site)).latest).toBe(second);
    const { items } = await listSnapshots(deps, site);
    expect(items.map(({ id }) => id)).toEqual([second, first.id]);
    // One person more is nobody to hide in: the protected tables stay as they were, with their date.
    const { figures } = await snapshot();
    for (const { question, table } of figures.answers) {
      expect(table).toEqual(tableOf(first.figures.answers, question));
    }
    expect((await readStatistics(deps, site, first.id)).snapshot).toEqual(first);
  });

  it('is public from the day the window opens, and stays when it closes', async () => {
    const { deps } = fixture;
    const { id } = await snapshot();
    const read = async () => readStatistics(deps, site);
    await syncClock('2024-02-01T12:00:00-06:00');
    expect(await read()).toEqual({ window: 'before', snapshot: null, latest: null });
    await syncClock('2024-06-20T12:00:00-06:00');
    expect(await read()).toMatchObject({ window: 'after', snapshot: { id } });
    await expect(readStatistics(deps, site, '2023-2024.2024-01-01.01')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

/** What projecting writes of the clock, without projecting. */
async function syncClock(now: string): Promise<void> {
  await fixture.moveClock(slug, now);
  await withTenant(fixture.deps.db, { tenantId: site.tenantId, actor, scope: 'app' }, (tx) =>
    tx.update(schema.publishedSites).set({ demoNow: new Date(now) }),
  );
}
