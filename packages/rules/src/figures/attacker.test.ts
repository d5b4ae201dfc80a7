import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedAnswer } from './counted-answer.ts';
import { decideRelease, followDecision } from './decide-release.ts';
import type { FormerFigures } from './net-change.ts';
import { attack, type Held } from './testing/attacker.ts';
import { answersAt, type Person, people, stages } from './testing/world.ts';

const nothing: FormerFigures = { table: null, members: new Map(), gone: new Set(), waiting: new Set() };
type Taker = (everyone: readonly Person[], minimum: number) => Held[];
type Change = (answer: CountedAnswer) => CountedAnswer;

/** Takes the snapshots of all stages by the rule. `change` and `forgets` break it, to see that the attacker notices. */
function take(
  everyone: readonly Person[],
  minimum: number,
  change: Change = (one) => one,
  forgets = false,
): Held[] {
  let former = nothing;
  const held: Held[] = [];
  for (let stage = 0; stage < stages; stage += 1) {
    const answers = answersAt(everyone, stage).map(change);
    const moment = stage === stages - 1 ? ('last' as const) : ('open' as const);
    const input = { answers, former: forgets ? nothing : former, minimum, options: ['si'], moment };
    const decision = decideRelease(input);
    former = followDecision(input, decision);
    if (decision.kind === 'released') held.push({ stage, table: decision.table });
  }
  return held;
}

const minimum = fc.constantFrom(2, 3);
const opening = (one: Person): Person => ({ ...one, discloses: one.discloses === null ? null : 0 });
const silent = (one: Person): Person => ({ ...one, discloses: null, revokes: null });
const steady = (one: Person): Person => ({ ...one, thenSaysYes: one.saysYes });

describe('a reader with every table, snapshot and profile, and linear programming', () => {
  it('tells nobody’s answer and no small count, whatever entered, left or was corrected', () => {
    let tables = 0;
    fc.assert(
      fc.property(people, minimum, fc.boolean(), (some, least, isStable) => {
        const everyone = some.map(opening).map(isStable ? steady : (one) => one);
        const held = take(everyone, least);
        tables += held.length;
        const { people: told, groups } = attack(everyone, held, least, isStable);
        expect([[...told], groups]).toEqual([[], []]);
      }),
      { numRuns: 50 },
    );
    expect(tables).toBeGreaterThan(10);
  });

  it('tells nobody’s answer while fewer than the minimum make theirs public afterwards', () => {
    fc.assert(
      fc.property(people, minimum, (some, least) => {
        const everyone = some.map((one, place) =>
          place < least - 1 ? { ...one, discloses: 3 } : silent(one),
        );
        expect([...attack(everyone, take(everyone, least), least, false).people]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('learns nothing more of anybody from the last table than from those before, whoever made answers public meanwhile', () => {
    fc.assert(
      fc.property(people, minimum, (everyone, least) => {
        const held = take(everyone, least);
        const before = attack(everyone, held.slice(0, -1), least, false).people;
        const isLast = held.at(-1)?.stage === stages - 1;
        const after = attack(everyone, held, least, false).people;
        if (isLast) expect([...after].filter((place) => !before.has(place))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Tables by gender and, apart, by office: each would pass alone. */
const crossing: Taker = (everyone, least) => {
  const without = (held: Held[], part: 'genders' | 'offices') =>
    held.map(({ stage, table }) => ({
      stage,
      table: { ...table, classes: table.classes.map((one) => ({ ...one, [part]: null })) },
    }));
  return [
    ...without(
      take(everyone, least, (one) => ({ ...one, office: 'a', family: 'municipal' })),
      'offices',
    ),
    ...without(
      take(everyone, least, (one) => ({ ...one, gender: 'woman' })),
      'genders',
    ),
  ];
};

/** Small cells are hidden and the total is not: no complementary suppression. */
const primaryOnly: Taker = (everyone, least) => {
  const answers = answersAt(everyone, 0);
  const classes = ['woman', 'man', 'non-binary'].map((gender) => ({ genders: [gender], offices: null }));
  const yes = (list: readonly CountedAnswer[]) => list.filter(({ answer }) => answer === 'si').length;
  const counts = classes.map(({ genders }) => {
    const count = yes(answers.filter(({ gender }) => genders.includes(gender)));
    return [count >= least ? count : null];
  });
  const groups = [['si'], null];
  return [
    { stage: 0, table: { classes, groups, counts } },
    { stage: 0, table: { classes: [{ genders: null, offices: null }], groups, counts: [[yes(answers)]] } },
  ];
};

/** Men stand for one office and women for another, but for one. */
const apart = (one: Person, place: number): Person => {
  const gender = one.gender === 'man' || place === 0 ? 'man' : 'woman';
  return {
    ...steady(one),
    gender,
    office: gender === 'man' && place > 0 ? 'a' : 'c',
    otherOffice: null,
    leaves: null,
  };
};

describe('the same reader, when a part of the rule is missing', () => {
  it.each<[string, Taker, typeof apart?]>([
    ['hidden cells are not folded with others', primaryOnly],
    ['each snapshot is judged alone', (everyone, least) => take(everyone, least, (one) => one, true)],
    [
      'known answers hide the others',
      (everyone, least) => take(everyone, least, (one) => ({ ...one, isKnown: false })),
    ],
    ['two tables of a question cross', crossing, apart],
  ])('wins when %s', (_name, taker, arrange = (one) => one) => {
    const found = fc.check(
      fc.property(people, minimum, (some, least) => {
        const everyone = some.map(opening).map(arrange);
        const { people: told, groups } = attack(everyone, taker(everyone, least), least, false);
        return told.size === 0 && groups.length === 0;
      }),
      { numRuns: 80, seed: 7, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toContain('returning false');
  });
});
