import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { listCapture } from '../capture/list-capture.ts';
import { submitCapture } from '../capture/submit.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  countQueries,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { listReviewQueue } from './list-queue.ts';

let fixture: CaptureFixture;
let both: AccountActor;
const submitted: TestCandidacy[] = [];

async function submit(candidacy: TestCandidacy): Promise<void> {
  const target = { candidacyId: candidacy.id, kind: 'curricular' } as const;
  const revision = await capture(fixture.deps, candidacy.person, target);
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
}

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  both = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular', 'identity'] });
  for (const day of ['2024-05-08', '2024-05-06', '2024-05-07']) {
    await fixture.moveClock('sonora', `${day}T19:00:00Z`);
    const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
    await submit(candidacy);
    submitted.push(candidacy);
  }
  await fixture.addCandidacy({ tenant: 'sonora' });
  await fixture.moveClock('sonora', '2024-05-10T19:00:00Z');
});
afterAll(() => fixture.deps.drop());

describe('the review queue', () => {
  it('puts first what waits longest, counted on the clock of the process', async () => {
    const { items, total } = await listReviewQueue(fixture.deps, both, { page: 1 });
    const [first, second, third] = submitted;
    expect(items.map((item) => item.candidacyId)).toEqual([second?.id, third?.id, first?.id]);
    expect(items.map((item) => item.waitingDays)).toEqual([4, 3, 2]);
    expect(total).toBe(3);
  });

  it('counts every state, so that their sum is every candidacy that stands', async () => {
    const { figures } = await listReviewQueue(fixture.deps, both, { page: 1 });
    expect(figures).toEqual([
      { kind: 'curricular', state: 'not-started', count: 1 },
      { kind: 'curricular', state: 'submitted', count: 3 },
      { kind: 'identity', state: 'not-started', count: 4 },
    ]);
    const blank = await listReviewQueue(fixture.deps, both, {
      kind: 'identity',
      state: 'not-started',
      page: 1,
    });
    expect([blank.total, blank.items.length]).toEqual([4, 4]);
  });

  it('shows each reviewer the kinds it verifies, without identity scope when it needs none', async () => {
    const curricular = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
    const queue = await listReviewQueue(fixture.deps, curricular, { page: 1 });
    expect(new Set(queue.figures.map(({ kind }) => kind))).toEqual(new Set(['curricular']));
    const asked = listReviewQueue(fixture.deps, curricular, { kind: 'identity', page: 1 });
    await expect(asked).rejects.toThrow(ServiceProblem);
    const none = await countQueries(fixture.deps, 'app_identity', () =>
      listReviewQueue(fixture.deps, curricular, { page: 1 }),
    );
    expect(none).toBe(0);
  });

  it('filters by office and says how many pages there are', async () => {
    const { items } = await listReviewQueue(fixture.deps, both, { page: 1 });
    const office = items[0]?.office.slug ?? '';
    expect((await listReviewQueue(fixture.deps, both, { office, page: 1 })).total).toBe(3);
    const elsewhere = await listReviewQueue(fixture.deps, both, { office: 'otro-cargo', page: 1 });
    expect([elsewhere.total, elsewhere.pages, elsewhere.items]).toEqual([0, 1, []]);
  });

  it('asks the database as much for twelve as for three', async () => {
    const { deps } = fixture;
    const [one] = submitted;
    const liaison = await fixture.account('sonora', {
      accountKind: 'liaison',
      partyId: one?.parties[0] ?? null,
    });
    const queue = () => listReviewQueue(deps, both, { page: 1 });
    const list = () => listCapture(deps, liaison, { page: 1 });
    const before = [
      await countQueries(deps, 'app_identity', queue),
      await countQueries(deps, 'app_identity', list),
    ];
    for (let more = 0; more < 9; more += 1) await submit(await fixture.addCandidacy({ tenant: 'sonora' }));
    const after = [
      await countQueries(deps, 'app_identity', queue),
      await countQueries(deps, 'app_identity', list),
    ];
    expect((await queue()).items).toHaveLength(12);
    expect((await list()).items.length).toBeGreaterThanOrEqual(12);
    expect(before.every((queries) => queries > 3)).toBe(true);
    expect(after).toEqual(before);
  });
});
