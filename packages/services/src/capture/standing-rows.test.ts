import type { TenantRules } from '@conoceles/contracts';
import { asc, eq, schema, systemActor, withTenant } from '@conoceles/db';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tenantContext } from '../tenants/tenant-context.ts';
import { type CaptureFixture, createCaptureFixture } from '../testing/capture-fixture.ts';
import { selectSummaries } from './candidacy-summary.ts';
import { captureTime } from './deadline.ts';
import { standingRows } from './standing-rows.ts';

const people = 12;
let fixture: CaptureFixture;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  const first = await fixture.addCandidacy({ tenant: 'sonora' });
  await fixture.account('sonora', { accountKind: 'liaison', partyId: first.parties[0] ?? '' });
  for (let index = 1; index < people; index += 1) await fixture.addCandidacy({ tenant: 'sonora' });
});
afterAll(() => fixture.deps.drop());

const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
const person = fc.record({
  receivedAt: fc.option(instants),
  approvedOn: fc.option(instants.map((instant) => instant.toISOString().slice(0, 10))),
  bySubstitution: fc.boolean(),
});
const situation = fc.record({
  persons: fc.array(person, { minLength: people, maxLength: people }),
  partyReceivedAt: fc.option(instants),
  timeZone: fc.constantFrom('America/Hermosillo', 'America/Mexico_City', 'America/Tijuana', 'America/Cancun'),
  rules: fc.record({
    captureDays: fc.integer({ min: 1, max: 40 }),
    substitutionCaptureDays: fc.integer({ min: 1, max: 20 }),
    captureCountsFirstDay: fc.boolean(),
    substitutionCountsFrom: fc.constantFrom('account', 'substitution'),
  }) satisfies fc.Arbitrary<Partial<TenantRules>>,
});
type Situation = typeof situation extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Deadlines of everybody in a situation: as the rules say them and as the database computes them. */
async function deadlines({ persons, partyReceivedAt, timeZone, rules }: Situation) {
  const { accounts, candidacies: c } = schema;
  const tenantId = fixture.tenantIdOf('sonora');
  const scope = { tenantId, actor: systemActor('test'), scope: 'identity' } as const;
  return withTenant(fixture.deps.db, scope, async (tx) => {
    const everyone = await tx.select({ id: c.id }).from(c).orderBy(asc(c.id));
    for (const [index, { id }] of everyone.entries()) {
      const { receivedAt = null, approvedOn = null, bySubstitution = false } = persons[index] ?? {};
      await tx.update(accounts).set({ receivedAt }).where(eq(accounts.candidacyId, id));
      await tx.update(c).set({ approvedOn, bySubstitution }).where(eq(c.id, id));
    }
    await tx.update(accounts).set({ receivedAt: partyReceivedAt }).where(eq(accounts.kind, 'liaison'));
    const known = await tenantContext(tx, fixture.deps.realClock);
    const tenant = { ...known, timeZone, rules: { ...known.rules, ...rules } };
    const told = (await selectSummaries(tx).orderBy(asc(c.id))).map(
      (summary) => captureTime(summary, tenant, false).deadline.dueAt,
    );
    const rows = standingRows(tx, tenant, undefined);
    const computed = await tx.select().from(rows).orderBy(asc(rows.candidacyId));
    return { told, computed: computed.map(({ dueAt }) => dueAt?.toISOString() ?? null) };
  });
}

it('computes in the database the deadline that the rules say, whatever the dates, the rules and the zone', async () => {
  await fc.assert(
    fc.asyncProperty(situation, async (drawn) => {
      const { told, computed } = await deadlines(drawn);
      expect(told).toHaveLength(people);
      expect(computed).toEqual(told);
    }),
    { numRuns: 30 },
  );
}, 60_000);
