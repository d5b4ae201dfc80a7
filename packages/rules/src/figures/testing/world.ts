import fc from 'fast-check';
import type { CountedAnswer } from '../counted-answer.ts';

/** Somebody who answers the identity questionnaire of an invented state, and what becomes of it. Stages are snapshots. */
export interface Person {
  readonly gender: 'woman' | 'man' | 'non-binary';
  readonly office: 'a' | 'b' | 'c';
  readonly saysYes: boolean;
  readonly enters: number;
  readonly leaves: number | null;
  readonly corrects: number | null;
  /** What the corrected questionnaire says. */
  readonly thenSaysYes: boolean;
  /** The profile is public with these answers from this stage. */
  readonly discloses: number | null;
  /** The consent is taken back: what was seen is known for ever, what is corrected later is not seen. */
  readonly revokes: number | null;
  readonly isByAction: boolean;
  /** Stands for another office too, with the same answers. */
  readonly otherOffice: 'a' | 'b' | 'c' | null;
}

export const stages = 4;

export const families: Readonly<Record<Person['office'], string>> = {
  a: 'municipal',
  b: 'municipal',
  c: 'state',
};

/** Null but one time in so many. */
const seldom = <Value>(value: fc.Arbitrary<Value>, oneIn: number): fc.Arbitrary<Value | null> =>
  fc.oneof({ arbitrary: value, weight: 1 }, { arbitrary: fc.constant(null), weight: oneIn - 1 });
const stage = fc.integer({ min: 0, max: stages - 1 });

/** Any state, small ones above all: those are where somebody can be singled out. */
export const people: fc.Arbitrary<Person[]> = fc
  .record({ yesInTen: fc.integer({ min: 1, max: 9 }), size: fc.integer({ min: 14, max: 80 }) })
  .chain(({ yesInTen, size }) =>
    fc.array(
      fc
        .record({
          gender: fc.constantFrom('woman', 'woman', 'man', 'man', 'man', 'non-binary'),
          office: fc.constantFrom('a', 'a', 'b', 'c'),
          draw: fc.integer({ min: 1, max: 10 }),
          enters: fc.constantFrom(0, 0, 0, 1, 2, 3),
          leaves: seldom(stage, 6),
          corrects: seldom(stage, 6),
          thenSaysYes: fc.boolean(),
          discloses: seldom(stage, 4),
          revokes: seldom(stage, 2),
          byAction: fc.integer({ min: 1, max: 12 }),
          otherOffice: seldom(fc.constantFrom('a', 'b', 'c'), 10),
        })
        .map(
          ({ draw, byAction, ...one }) =>
            ({ ...one, saysYes: draw <= yesInTen, isByAction: byAction === 1 }) as Person,
        ),
      { minLength: size, maxLength: size },
    ),
  );

const isThere = (one: Person, at: number): boolean =>
  one.enters <= at && (one.leaves === null || at < one.leaves || one.leaves <= one.enters);

export const isCorrected = (one: Person, at: number): boolean =>
  one.corrects !== null && one.corrects > one.enters && at >= one.corrects;

export const disclosedBy = (one: Person, at: number): boolean =>
  one.discloses !== null && Math.max(one.discloses, one.enters) <= at;

/** Whether the public knows, at the end, the version of a person that counted at one stage. */
export function isVersionKnown(one: Person, at: number): boolean {
  if (one.isByAction) return true;
  if (one.discloses === null || !disclosedBy(one, stages - 1)) return false;
  const from = Math.max(one.discloses, one.enters);
  const until = one.revokes === null || one.revokes <= from ? stages : one.revokes;
  return Array.from({ length: stages }, (_, day) => day).some(
    (day) =>
      day >= from && day < until && isThere(one, day) && isCorrected(one, day) === isCorrected(one, at),
  );
}

/** What counts at a stage, as the taker of snapshots hands it to the rule: a person with two offices is there twice. */
export function answersAt(everyone: readonly Person[], at: number): CountedAnswer[] {
  return everyone.flatMap((one, place) => {
    if (!isThere(one, at)) return [];
    const isLater = isCorrected(one, at);
    const shared = {
      stamp: isLater ? 'corrected' : 'first',
      gender: one.gender,
      answer: (isLater ? one.thenSaysYes : one.saysYes) ? 'si' : 'no',
      isKnown: one.isByAction || disclosedBy(one, at),
      isTied: one.otherOffice !== null,
    };
    const offices = one.otherOffice === null ? [one.office] : [one.office, one.otherOffice];
    return offices.map((office, which) => ({
      ...shared,
      id: `${place}.${which}`,
      office,
      family: families[office],
    }));
  });
}
