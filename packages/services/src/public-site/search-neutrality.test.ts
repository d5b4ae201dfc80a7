import { randomUUID } from 'node:crypto';
import { publicRead, schema, systemActor, withTenant } from '@conoceles/db';
import { createTestTenant } from '@conoceles/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEN_NAMES, SURNAMES, WOMEN_NAMES } from '../demonstration/name-lists.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { pageOfFoundQuery } from './list-candidacies.ts';
import type { ProfileRow } from './site-rows.ts';

const parties = ['uno', 'dos', 'tres', 'cuatro'];
let deps: TestDeps;
let tenantId: string;
const names = new Map<string, string>();

/** Twenty-four homonyms, six of each party, and some hundreds of other people. */
beforeAll(async () => {
  deps = await createTestDeps();
  tenantId = await createTestTenant(deps.db, 'neutral');
  const given = [...MEN_NAMES, ...WOMEN_NAMES];
  const pick = (list: readonly string[], place: number) => list[place % list.length] ?? '';
  const others = Array.from({ length: 400 }, (_, n) => [
    pick(given, n * 7),
    pick(SURNAMES, n * 11),
    pick(SURNAMES, n * 13 + 5),
  ]);
  const homonyms = Array.from({ length: 24 }, () => ['Guadalupe', 'Zertuche', 'Quiñones']);
  const people = [...homonyms, ...others].map((words, n) => ({ id: randomUUID(), n, name: words.join(' ') }));
  for (const { id, name } of people) names.set(id, name);
  const scope = { tenantId, actor: systemActor('prueba'), scope: 'identity' } as const;
  await withTenant(deps.db, scope, async (tx) => {
    const [officeId, territoryId] = [randomUUID(), randomUUID()];
    await tx.insert(schema.publishedOffices).values({
      tenantId,
      id: officeId,
      slug: 'o',
      kind: 'other',
      name: 'O',
      territoryKind: 'state',
      sortOrder: 1,
    });
    await tx
      .insert(schema.publishedTerritories)
      .values({ tenantId, id: territoryId, slug: 't', kind: 'state', name: 'T', sortKey: 't' });
    await tx.insert(schema.publishedProfiles).values(
      people.map(({ id, n, name }) => ({
        tenantId,
        id,
        slug: `c${n}`,
        officeId,
        territoryId,
        ticketKey: `k${n}`,
        role: 'owner' as const,
        gender: 'woman' as const,
        displayName: name,
        sortKey: name.toLowerCase(),
        nominationKind: 'party' as const,
        nominationLabel: pick(parties, n),
        version: 1,
        updatedAt: new Date('2024-05-10T12:00:00Z'),
      })),
    );
  });
});
afterAll(() => deps.drop());

async function found(name: string, day: string | null): Promise<ProfileRow[]> {
  const draw = day === null ? null : { seed: 'neutral-2024', day };
  const asked = { filter: { name, page: 1 }, draw, labels: {} };
  const [rows] = await publicRead(deps.db, tenantId, (sql) => [pageOfFoundQuery(sql, asked, name)]);
  return [...rows];
}

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
type Typo = { kind: 'less' | 'more' | 'other' | 'swapped'; at: number; letter: string };

function misspell(word: string, { kind, at, letter }: Typo): string {
  const place = at % (word.length - 1);
  const [before, after] = [word.slice(0, place), word.slice(place)];
  if (kind === 'less') return before + after.slice(1);
  if (kind === 'more') return before + letter + after;
  if (kind === 'other') return before + letter + after.slice(1);
  return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** The limit that is stated: shorter words say too little to forgive an error in them. */
const forgiving = (word: string): boolean => word.length >= 4;

describe('a search by name', () => {
  it('finds a person with one error in any word of four letters or more, accents dropped and the order changed', async () => {
    const people = [...names];
    const typo = fc.record({
      kind: fc.constantFrom('less' as const, 'more' as const, 'other' as const, 'swapped' as const),
      at: fc.nat(30),
      letter: letters,
    });
    const person = fc.constantFrom(...people);
    await fc.assert(
      fc.asyncProperty(person, typo, fc.boolean(), fc.nat(5), async ([id, name], error, reversed, which) => {
        const words = plain(name).split(' ');
        const places = words.flatMap((word, place) => (forgiving(word) ? [place] : []));
        const place = places[which % places.length] ?? 0;
        words[place] = misspell(words[place] ?? '', error);
        const typed = (reversed ? words.reverse() : words).join(' ');
        const rows = await found(typed, null);
        return rows.some((row) => row.id === id) || rows.length === 24;
      }),
      { numRuns: 400 },
    );
  });

  it('finds everybody by the whole name in any case and order, before those who only resemble it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.boolean(), async ([id, name], upper) => {
        const words = name.split(' ').toReversed().join('  ');
        const rows = await found(upper ? words.toLocaleUpperCase('es-MX') : words, null);
        const same = rows.filter((row) => row.displayName === name);
        return (
          rows.some((row) => row.id === id) &&
          rows.slice(0, same.length).every((row) => row.displayName === name)
        );
      }),
      { numRuns: 100 },
    );
  });

  it('gives no party a better mean place among equal names over many days of the draw', async () => {
    const places = new Map(parties.map((party) => [party, { sum: 0, count: 0 }]));
    const firsts = new Map(parties.map((party) => [party, 0]));
    const days = 300;
    for (let day = 0; day < days; day += 1) {
      const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      const rows = await found('quinones zertuche', date);
      expect(rows).toHaveLength(24);
      for (const [place, { nominationLabel }] of rows.entries()) {
        const of = places.get(nominationLabel);
        if (of !== undefined) Object.assign(of, { sum: of.sum + place, count: of.count + 1 });
        if (place === 0) firsts.set(nominationLabel, (firsts.get(nominationLabel) ?? 0) + 1);
      }
    }
    // Mean of 24 places is 11.5; that of one party over 300 draws wanders by 0.14, so 0.6 is passed once in some 50,000.
    for (const { sum, count } of places.values()) expect(Math.abs(sum / count - 11.5)).toBeLessThan(0.6);
    const chiSquare = [...firsts.values()].reduce((sum, n) => sum + (n - days / 4) ** 2 / (days / 4), 0);
    // 3 degrees of freedom: 16.3 is passed by chance once in a thousand.
    expect(chiSquare).toBeLessThan(16.3);
  });
});
