import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantSite } from '../actor.ts';
import { type PublishedPerson, publishSite } from '../testing/published-site.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { comparePublicCandidacies } from './compare-candidacies.ts';
import { listPublicCandidacies } from './list-candidacies.ts';

const parties = ['Uno', 'Dos', 'Tres', 'Cuatro'];
const surnames = ['Zúñiga', 'Ávila', 'Nava', 'Ortiz', 'Díaz', 'Luna', 'Rey', 'Sol'];

/** Eight people of four parties: one answers everything and has a photograph, the next something, the rest nothing. */
const contest = surnames.map((name, n): PublishedPerson => {
  const person = { slug: `c${n}`, name, nomination: parties[n % 4] ?? '', ticketKey: `k${n}` };
  if (n % 3 === 0) {
    return { ...person, answers: { trayectoria: 'a'.repeat(4_000), propuesta: 'b' }, photoKey: `f${n}` };
  }
  return n % 3 === 1 ? { ...person, answers: { propuesta: 'solo esto' } } : person;
});
const others: PublishedPerson[] = [
  { slug: 'sup', name: 'Suplente', nomination: 'Uno', role: 'substitute', ticketKey: 'k0' },
  { slug: 'otro-cargo', name: 'Otro', nomination: 'Uno', office: 'o2' },
  { slug: 'otro-lugar', name: 'Lejos', nomination: 'Dos', territory: 't2' },
  {
    slug: 'retirada',
    name: '',
    nomination: '',
    tombstone: { reason: 'substituted', on: '2024-05-01', replacedBy: 'c1' },
  },
  // Two lists of an office contested by lists: the second party's first place is vacant.
  ...parties.slice(0, 2).flatMap((nomination, n) =>
    [1, 2, 3].slice(n).map((listNumber) => ({
      slug: `l${n}-${listNumber}`,
      name: `Lista ${n} ${listNumber}`,
      nomination,
      listNumber,
      office: 'rp',
    })),
  ),
];

let deps: TestDeps;
let drawn: TenantSite;
let alphabetical: TenantSite;
beforeAll(async () => {
  deps = await createTestDeps(new Date('2024-05-10T18:00:00Z'));
  const people = [...contest, ...others];
  drawn = await publishSite(deps.db, 'sorteada', { order: 'drawn-daily', people });
  alphabetical = await publishSite(deps.db, 'alfabetica', { order: 'alphabetical', people });
});
afterAll(() => deps.drop());

type Query = Partial<Parameters<typeof comparePublicCandidacies>[2]>;
const compare = (site: TenantSite, query: Query) =>
  comparePublicCandidacies(deps, site, { role: 'owner', ...query });
const ofContest = { office: 'o', territory: 't' };
const slugsOf = async (site: TenantSite, query: Query) =>
  (await compare(site, query)).offices.flatMap(({ people }) => people.map(({ slug }) => slug));

describe('a comparison', () => {
  it('has one cell per question for each person, whatever they answered, in the order of the questionnaire', async () => {
    const { questions, offices } = await compare(drawn, ofContest);
    expect(questions.map(({ id }) => id)).toEqual(['trayectoria', 'propuesta']);
    const people = offices[0]?.people ?? [];
    expect(people).toHaveLength(8);
    const states = new Map(people.map(({ slug, answers }) => [slug, answers.map(({ state }) => state)]));
    expect(states.get('c0')).toEqual(['answered', 'answered']);
    expect(states.get('c1')).toEqual(['blank', 'answered']);
    expect(states.get('c2')).toEqual(['not-captured', 'not-captured']);
    expect(JSON.stringify(offices)).not.toContain('no se compara');
  });

  it('is the same whatever the order, the repetition or the number of those who are named', async () => {
    const everyone = [...contest, ...others]
      .filter(({ tombstone }) => tombstone === undefined)
      .map(({ slug }) => slug);
    for (const site of [drawn, alphabetical]) {
      const whole = await slugsOf(site, { slugs: everyone.join(',') });
      expect([...whole].toSorted()).toEqual([...everyone].toSorted());
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(everyone, { minLength: 1 }),
          fc.boolean(),
          async (some, twice) => {
            const named = twice ? [...some, ...some] : some;
            const found = await slugsOf(site, { slugs: named.slice(0, 40).join(',') });
            expect(found).toEqual(whole.filter((slug) => some.includes(slug)));
          },
        ),
        { numRuns: 40 },
      );
    }
  });

  it('of a whole contest shows its owners, and those named the same way', async () => {
    const owners = contest.map(({ slug }) => slug);
    expect(await slugsOf(drawn, ofContest)).toEqual(
      await slugsOf(drawn, { slugs: owners.toReversed().join(',') }),
    );
    expect(await slugsOf(drawn, { ...ofContest, role: 'substitute' })).toEqual(['sup']);
    expect(await slugsOf(alphabetical, ofContest)).toEqual(['c1', 'c4', 'c5', 'c2', 'c3', 'c6', 'c7', 'c0']);
    const { offices } = await compare(drawn, ofContest);
    expect(offices[0]?.people.find(({ slug }) => slug === 'c0')?.mates).toEqual([
      { slug: 'sup', displayName: 'Suplente' },
    ]);
  });

  it('of a contest by lists goes place by place, in one order of lists', async () => {
    const rp = { office: 'rp', territory: 't' };
    const [first, second, all] = [
      await slugsOf(drawn, rp),
      await slugsOf(drawn, { ...rp, place: 2 }),
      await slugsOf(drawn, { ...rp, place: 'all' }),
    ];
    expect(first).toEqual(['l0-1']);
    expect([...second].toSorted()).toEqual(['l0-2', 'l1-2']);
    expect(all.filter((slug) => slug.startsWith('l0'))).toEqual(['l0-1', 'l0-2', 'l0-3']);
    expect(all.filter((slug) => slug.endsWith('2'))).toEqual(second);
    expect((await compare(drawn, rp)).offices[0]?.contests[0]?.places).toEqual([1, 2, 3]);
  });

  it('parts different offices, and says of who is gone only what happened', async () => {
    const found = await compare(drawn, { slugs: 'c0,otro-cargo,otro-lugar,retirada,no-existe' });
    expect(found.offices.map(({ office, people }) => [office.slug, people.length])).toEqual([
      ['o', 2],
      ['o2', 1],
    ]);
    expect(
      found.gone.map(({ slug, tombstone }) => [slug, tombstone?.reason ?? null, tombstone?.replacedBy]),
    ).toEqual([
      ['no-existe', null, undefined],
      ['retirada', 'substituted', 'c1'],
    ]);
    expect((await compare(drawn, {})).offices).toEqual([]);
    expect((await compare(drawn, { office: 'nada', territory: 't' })).offices).toEqual([]);
  });

  it('shows nobody outside the window', async () => {
    deps.setNow(new Date('2031-01-01T18:00:00Z'));
    const found = await compare(drawn, { slugs: 'c0,retirada' });
    deps.setNow(new Date('2024-05-10T18:00:00Z'));
    expect([found.offices, found.gone]).toEqual([[], []]);
  });
});

describe('neutrality over many days of the draw', () => {
  /** Days that are drawn; the same in every run, so the figures below are too. */
  const days = 240;

  it.each(['the list', 'the comparison'])(
    'gives no party a better mean place in %s, answered or not, with photograph or without',
    async (what) => {
      const places = new Map<string, number[]>();
      const note = (group: string, place: number) => places.set(group, [...(places.get(group) ?? []), place]);
      for (let day = 0; day < days; day += 1) {
        deps.setNow(new Date(Date.UTC(2024, 0, 1 + day, 18)));
        const compared = await slugsOf(drawn, ofContest);
        const { items } = await listPublicCandidacies(deps, drawn, { ...ofContest, role: 'owner', page: 1 });
        const listed = items.map(({ slug }) => slug);
        // One order: whoever stands first on the list stands first side by side.
        expect(compared).toEqual(listed);
        for (const [place, slug] of (what === 'the list' ? listed : compared).entries()) {
          const n = Number(slug[1]);
          note(`party ${parties[n % 4]}`, place);
          note(n % 3 === 2 ? 'without answers' : 'with answers', place);
          note(n % 3 === 0 ? 'with photograph' : 'without photograph', place);
        }
      }
      deps.setNow(new Date('2024-05-10T18:00:00Z'));
      const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
      // Mean of 8 places is 3.5. The mean of a party's two over 240 draws has a standard deviation below 0.10: four of them are 0.4.
      for (const [group, all] of places)
        expect([group, Math.abs(mean(all) - 3.5) < 0.4]).toEqual([group, true]);
    },
    30_000,
  );
});
