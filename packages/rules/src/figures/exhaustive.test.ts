import { describe, expect, it } from 'vitest';
import type { CountedAnswer } from './counted-answer.ts';
import { decideRelease, followDecision } from './decide-release.ts';
import type { FormerFigures } from './net-change.ts';

/**
 * The hardest reader: she knows this very code, runs it over every possible world and keeps those that give what was published (and what was refused, and
 * when). Small worlds are few enough to try them all.
 */

const nothing: FormerFigures = { table: null, members: new Map(), gone: new Set(), waiting: new Set() };

/** People nobody can tell apart: same gender, office and day of entering. */
type Atom = {
  readonly gender: string;
  readonly office: string;
  readonly enters: number;
  readonly size: number;
  /** Stage from which they no longer count. */
  readonly leaves?: number;
  /** They are the people of this other atom, with what they answered after a correction. */
  readonly corrects?: number;
};
type World = readonly (readonly number[])[];

function* splits(size: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [size];
  else
    for (let own = 0; own <= size; own += 1)
      for (const rest of splits(size - own, parts - 1)) yield [own, ...rest];
}

function* worldsOf(atoms: readonly Atom[], options: number): Generator<number[][]> {
  const [first, ...rest] = atoms;
  if (first === undefined) yield [];
  else
    for (const own of splits(first.size, options))
      for (const others of worldsOf(rest, options)) yield [own, ...others];
}

function peopleOf(
  atoms: readonly Atom[],
  world: World,
  options: readonly string[],
  stage: number,
): CountedAnswer[] {
  return atoms.flatMap((atom, place) => {
    if (atom.enters > stage || (atom.leaves ?? stage + 1) <= stage) return [];
    const answers = (world[place] ?? []).flatMap((count, option) =>
      Array.from({ length: count }, () => options[option] ?? ''),
    );
    return answers.map((answer, index) => ({
      id: `${atom.corrects ?? place}.${index}`,
      stamp: atom.corrects === undefined ? 'first' : 'corrected',
      gender: atom.gender,
      office: atom.office,
      family: atom.office,
      answer,
      isKnown: false,
      isTied: false,
    }));
  });
}

/** Everything the public gets along the stages. */
function published(
  atoms: readonly Atom[],
  world: World,
  minimum: number,
  options: readonly string[],
): string {
  const stages = Math.max(...atoms.map(({ enters }) => enters));
  let former = nothing;
  const seen: unknown[] = [];
  for (let stage = 0; stage <= stages; stage += 1) {
    const answers = peopleOf(atoms, world, [...options, ''], stage);
    const input = { answers, former, minimum, options, moment: 'open' as const };
    const decision = decideRelease(input);
    former = followDecision(input, decision);
    seen.push(decision);
  }
  return JSON.stringify(seen);
}

function* unions(count: number): Generator<number[]> {
  for (let mask = 1; mask < 1 << count; mask += 1) {
    yield Array.from({ length: count }, (_, place) => place).filter((place) => mask & (1 << place));
  }
}

/** What the reader would know for sure in some world, in words; empty when she never does. */
function deductions(atoms: readonly Atom[], minimum: number, options: readonly string[]) {
  const byOutput = Map.groupBy(worldsOf(atoms, options.length + 1), (world) =>
    published(atoms, world, minimum, options),
  );
  const found: string[] = [];
  let released = 0;
  for (const [output, worlds] of byOutput) {
    if (output.includes('"released"')) released += 1;
    for (const places of unions(atoms.length)) {
      const size = places.reduce((sum, place) => sum + (atoms[place]?.size ?? 0), 0);
      for (const answers of unions(options.length + 1)) {
        if (answers.length === options.length + 1) continue;
        const counts = new Set(
          worlds.map((world) =>
            places.reduce(
              (sum, place) =>
                sum + answers.reduce((inner, answer) => inner + (world[place]?.[answer] ?? 0), 0),
              0,
            ),
          ),
        );
        const [only] = counts;
        if (counts.size === 1 && only !== undefined && (only < minimum || only > size - minimum)) {
          found.push(`${only} of ${size} in atoms ${places} say ${answers}: ${output}`);
        }
      }
    }
  }
  return { found, released };
}

const women = { gender: 'woman', office: 'a' };
const men = { gender: 'man', office: 'a' };

describe('a reader who knows the rule and tries every world', () => {
  it.each<[string, Atom[], number, string[]]>([
    ['one class', [{ ...women, enters: 0, size: 11 }], 3, ['si']],
    [
      'two genders',
      [
        { ...women, enters: 0, size: 9 },
        { ...men, enters: 0, size: 11 },
      ],
      2,
      ['si'],
    ],
    [
      'genders by families of offices',
      [
        { ...women, enters: 0, size: 5 },
        { ...men, enters: 0, size: 5 },
        { gender: 'woman', office: 'b', enters: 0, size: 6 },
        { gender: 'man', office: 'b', enters: 0, size: 4 },
      ],
      2,
      ['si'],
    ],
    [
      'a second snapshot',
      [
        { ...women, enters: 0, size: 12 },
        { ...women, enters: 1, size: 9 },
      ],
      3,
      ['si'],
    ],
    [
      'a second snapshot of two genders',
      [
        { ...women, enters: 0, size: 8 },
        { ...men, enters: 0, size: 8 },
        { ...women, enters: 1, size: 5 },
        { ...men, enters: 1, size: 6 },
      ],
      2,
      ['si'],
    ],
    [
      'snapshots that are refused before one is not',
      [
        { ...women, enters: 0, size: 9 },
        { ...women, enters: 1, size: 6 },
        { ...women, enters: 2, size: 6 },
        { ...women, enters: 3, size: 7 },
      ],
      3,
      ['si'],
    ],
    [
      'snapshots of two genders that are refused before one is not',
      [
        { ...women, enters: 0, size: 7 },
        { ...men, enters: 0, size: 1 },
        { ...women, enters: 1, size: 5 },
        { ...men, enters: 1, size: 6 },
        { ...women, enters: 2, size: 5 },
        { ...men, enters: 2, size: 1 },
      ],
      2,
      ['si'],
    ],
    [
      'somebody leaves and somebody corrects',
      [
        { ...women, enters: 0, size: 8 },
        { ...women, enters: 0, leaves: 1, size: 1 },
        { ...women, enters: 0, leaves: 1, size: 1 },
        { ...women, enters: 1, corrects: 2, size: 1 },
        { ...women, enters: 1, size: 10 },
      ],
      2,
      ['si'],
    ],
    ['four options', [{ ...women, enters: 0, size: 14 }], 3, ['si', 'b', 'c']],
    ['five options', [{ ...women, enters: 0, size: 11 }], 2, ['si', 'b', 'c', 'd']],
    [
      'four options, twice',
      [
        { ...women, enters: 0, size: 7 },
        { ...women, enters: 1, size: 7 },
      ],
      2,
      ['si', 'b', 'c'],
    ],
  ])('tells nothing small or of one person: %s', (_name, atoms, minimum, options) => {
    const { found, released } = deductions(atoms, minimum, options);
    expect(found.slice(0, 3)).toEqual([]);
    expect(released).toBeGreaterThan(3);
  });
});
