import type { ReviewFilter } from '@conoceles/contracts';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { submitCapture } from '../capture/submit.ts';
import { ServiceProblem } from '../service-problem.ts';
import {
  type CaptureFixture,
  capture,
  countQueries,
  createCaptureFixture,
  review,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';
import { assignReviews } from './assign-reviews.ts';
import { findNextReview } from './find-next.ts';
import { giveVerdict } from './give-verdict.ts';
import { listReviewQueue } from './list-queue.ts';
import { publishReviews } from './publish-reviews.ts';
import { readReviewSheet } from './read-sheet.ts';

let fixture: CaptureFixture;
let ana: AccountActor;
let carla: AccountActor;
let onlyIdentity: AccountActor;
/** Sent on 6, 7, 8 and 9 May; today is the 10th. */
const people: TestCandidacy[] = [];

const target = (candidacy: TestCandidacy | undefined) => ({
  candidacyId: candidacy?.id ?? '',
  kind: 'curricular' as const,
});

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  const reviewer = { accountKind: 'reviewer', reviews: ['curricular'] } as const;
  ana = await fixture.account('sonora', { ...reviewer, displayName: 'Ana' });
  carla = await fixture.account('sonora', { ...reviewer, displayName: 'Carla' });
  onlyIdentity = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['identity'] });
  for (const day of [6, 7, 8, 9]) {
    await fixture.moveClock('sonora', `2024-05-0${day}T19:00:00Z`);
    const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
    const mark = `propio${day}`;
    const revision = await capture(fixture.deps, candidacy.person, target(candidacy), { mark });
    await submitCapture(fixture.deps, candidacy.person, { ...target(candidacy), revision });
    people.push(candidacy);
  }
  await fixture.moveClock('sonora', '2024-05-10T19:00:00Z');
}, 120_000);
afterAll(() => fixture.deps.drop());

const ids = async (filter: Partial<ReviewFilter>, by = ana) =>
  (await listReviewQueue(fixture.deps, by, { page: 1, ...filter })).items.map((item) => item.candidacyId);
const idOf = (...places: number[]) => places.map((place) => people[place]?.id);

describe('the filters of the queue', () => {
  it('find by words of the name, by party and by days of waiting on the process’s clock', async () => {
    expect(await ids({ q: 'persona 2' })).toEqual(idOf(1));
    expect(await ids({ q: 'PRUEBA' })).toEqual(idOf(0, 1, 2, 3));
    expect(await ids({ waiting: 3 })).toEqual(idOf(0, 1));
    expect(await ids({ waiting: 1 })).toEqual(idOf(0, 1, 2, 3));
    expect(await ids({ party: 'no-existe' })).toEqual([]);
    const partyId = people[0]?.parties[0] ?? '';
    const scope = {
      tenantId: fixture.tenantIdOf('sonora'),
      actor: systemActor('test'),
      scope: 'app',
    } as const;
    const [party] = await withTenant(fixture.deps.db, scope, (tx) =>
      tx.select().from(schema.parties).where(eq(schema.parties.id, partyId)),
    );
    expect(await ids({ party: party?.slug ?? '' })).toEqual(idOf(0, 1, 2, 3));
    expect(await ids({ returned: 'yes' })).toEqual([]);
    expect(await ids({ late: 'yes' })).toEqual([]);
  });

  it('tell whose turn it is, and a turn locks nobody out', async () => {
    const items = [target(people[0]), target(people[1])];
    expect(await assignReviews(fixture.deps, ana, { items, accountId: carla.accountId })).toEqual({
      assigned: 2,
    });
    expect(await ids({ assigned: 'nobody' })).toEqual(idOf(2, 3));
    expect(await ids({ assigned: 'me' }, carla)).toEqual(idOf(0, 1));
    expect(await ids({ assigned: carla.accountId })).toEqual(idOf(0, 1));
    const taken = await review(fixture.deps, ana, target(people[0]), ['take-in-review']);
    expect(taken.assignedTo).toMatchObject({ name: 'Ana', mine: true });
    const contentHash = taken.contentHash ?? '';
    const released = await giveVerdict(fixture.deps, ana, target(people[0]), {
      verdict: 'release-review',
      contentHash,
    });
    expect([released.state, released.assignedTo]).toEqual(['submitted', null]);
    await assignReviews(fixture.deps, ana, { items, accountId: null });
    expect(await ids({ assigned: 'nobody' })).toEqual(idOf(0, 1, 2, 3));
  });

  it('never give a turn to who does not verify that questionnaire, nor of another’s candidacy', async () => {
    const items = [target(people[0])];
    const give = (by: AccountActor, accountId: string) =>
      assignReviews(fixture.deps, by, { items, accountId });
    await expect(give(ana, onlyIdentity.accountId)).rejects.toThrow(ServiceProblem);
    await expect(give(onlyIdentity, onlyIdentity.accountId)).rejects.toThrow(ServiceProblem);
    await expect(give(ana, people[0]?.person.accountId ?? '')).rejects.toThrow(ServiceProblem);
    const foreign = {
      items: [{ ...target(people[0]), candidacyId: ana.accountId }],
      accountId: ana.accountId,
    };
    expect(await assignReviews(fixture.deps, ana, foreign)).toEqual({ assigned: 0 });
  });
});

describe('the next one', () => {
  const next = async (place: number, filter: Partial<ReviewFilter> = {}, by = ana) => {
    const after = { afterCandidacyId: people[place]?.id ?? '', afterKind: 'curricular' } as const;
    const found = await findNextReview(fixture.deps, by, { ...filter, ...after });
    return [found.next?.candidacyId, found.left];
  };

  it('follows in the same order, goes round, and skips what a colleague has', async () => {
    expect(await next(0)).toEqual([people[1]?.id, 3]);
    expect(await next(3)).toEqual([people[0]?.id, 3]);
    await assignReviews(fixture.deps, ana, { items: [target(people[1])], accountId: carla.accountId });
    expect(await next(0)).toEqual([people[2]?.id, 2]);
    expect(await next(0, {}, carla)).toEqual([people[1]?.id, 3]);
    expect(await next(0, { assigned: carla.accountId })).toEqual([people[1]?.id, 1]);
    expect(await next(0, { state: 'observed' })).toEqual([undefined, 0]);
    await assignReviews(fixture.deps, ana, { items: [target(people[1])], accountId: null });
  });
});

describe('many at once', () => {
  it('are published as they were read; what changed is left out and named', async () => {
    const validated = await Promise.all(
      [2, 3].map((place) => review(fixture.deps, ana, target(people[place]), ['take-in-review', 'validate'])),
    );
    const submitted = await readReviewSheet(fixture.deps, ana, target(people[1]));
    const item = (sheet: { candidacyId: string; contentHash: string | null }, hash?: string) => ({
      candidacyId: sheet.candidacyId,
      kind: 'curricular' as const,
      contentHash: hash ?? sheet.contentHash ?? '',
    });
    const [one, other] = validated;
    if (one === undefined || other === undefined) throw new Error('nothing validated');
    const items = [item(one), item(one), item(other, '0'.repeat(64)), item(submitted)];
    const result = await publishReviews(fixture.deps, ana, { items });
    expect(result.published.map(({ candidacyId }) => candidacyId)).toEqual([one.candidacyId]);
    const reasons = new Map(result.leftOut.map((left) => [left.candidacyId, left]));
    expect(reasons.get(other.candidacyId)).toMatchObject({ displayName: other.displayName });
    expect(reasons.get(other.candidacyId)?.reason).toContain('Cambió');
    expect(reasons.has(submitted.candidacyId)).toBe(true);
    const { profile } = await fixture.readPublished(people[2] as TestCandidacy);
    expect(profile?.curricular_state).not.toBeNull();
    expect((await readReviewSheet(fixture.deps, ana, target(people[3]))).state).toBe('validated');
    const again = await publishReviews(fixture.deps, ana, { items: [item(one), item(other)] });
    expect([again.published.length, again.leftOut.length]).toEqual([1, 1]);
    await expect(publishReviews(fixture.deps, onlyIdentity, { items })).rejects.toThrow(ServiceProblem);
  });
});

it('asks as much of the database with every filter as with none', async () => {
  const wide = () => listReviewQueue(fixture.deps, ana, { page: 1 });
  const narrow = () =>
    listReviewQueue(fixture.deps, ana, {
      ...{ q: 'prueba', alerts: 'yes', assigned: 'me', waiting: 1, late: 'yes', returned: 'yes' },
      page: 1,
    });
  const most = await countQueries(fixture.deps, 'app_rw', wide);
  expect(await countQueries(fixture.deps, 'app_rw', narrow)).toBeLessThanOrEqual(most);
});
