import highsModule from 'highs';
import { classOf, type FigureTable } from '../counted-answer.ts';
import { answersAt, families, isCorrected, isVersionKnown, type Person } from './world.ts';

/** A table the public has, and the snapshot that brought it. A hidden count is null. */
export interface Held {
  readonly stage: number;
  readonly table: Omit<FigureTable, 'counts'> & { readonly counts: readonly (readonly (number | null)[])[] };
}

/** What somebody with every table and every profile can tell for sure. */
export interface Deduced {
  /** People whose answer is told, by their place. */
  readonly people: ReadonlySet<number>;
  /** Counts under the minimum, or all but fewer than the minimum, of a group anybody could ask for. */
  readonly groups: readonly string[];
}

// Its types are those of its CommonJS build; what Node imports is the loader itself.
const highs = await (highsModule as unknown as typeof highsModule.default)();

/** People whom no table tells apart, of the same gender, office and days: one unknown of the system. */
interface Unknown {
  readonly size: number;
  readonly truth: number;
  readonly members: readonly number[];
  readonly facts: {
    gender: string;
    office: string;
    family: string;
    enters: number;
    leaves: number | null;
    version: boolean;
  };
  /** How many times each counts in each class of each held table. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Undoes the protection by linear programming: every held count is an equation over what is unknown; an answer is told when both ends of what is possible
 * meet. The taker's own code is not used, but for reading to which class somebody belongs.
 * @param isStable corrected questionnaires are taken to answer the same
 */
export function attack(
  everyone: readonly Person[],
  held: readonly Held[],
  minimum: number,
  isStable: boolean,
): Deduced {
  const { unknowns, equations } = systemOf(everyone, held, isStable);
  const solutions = [unknowns.map(({ truth }) => truth), ...sample(unknowns, equations)];
  const isFixed = (places: readonly number[]): boolean => {
    const value = (one: readonly number[]) => places.reduce((sum, place) => sum + (one[place] ?? 0), 0);
    const first = solutions[0] === undefined ? 0 : value(solutions[0]);
    if (solutions.some((one) => value(one) !== first)) return false;
    return ['Minimize', 'Maximize'].every((sense) => {
      const found = solve(unknowns, equations, sense, places.map((place) => `1 x${place}`).join(' + '));
      if (found !== null && value(found) !== first) solutions.push(found);
      return found === null || value(found) === first;
    });
  };
  const told = unknowns.flatMap((one, place) => {
    const isEnd = one.truth === 0 || one.truth === one.size;
    return isEnd && isFixed([place]) ? one.members : [];
  });
  const groups = groupsOf(unknowns).flatMap(([name, places]) => {
    const [size, truth] = [sumOf(places, unknowns, 'size'), sumOf(places, unknowns, 'truth')];
    const isSmall = truth < minimum || truth > size - minimum;
    return isSmall && isFixed(places) ? [`${name}: ${truth} of ${size}`] : [];
  });
  return { people: new Set(told), groups };
}

const sumOf = (places: readonly number[], unknowns: readonly Unknown[], what: 'size' | 'truth'): number =>
  places.reduce((sum, place) => sum + (unknowns[place]?.[what] ?? 0), 0);

type Equation = {
  readonly terms: readonly (readonly [place: number, weight: number])[];
  readonly total: number;
};

function systemOf(everyone: readonly Person[], held: readonly Held[], isStable: boolean) {
  const known = new Map<string, number>();
  const byKey = new Map<
    string,
    { one: Person; place: number; saysYes: boolean; version: boolean; weights: Map<string, number> }[]
  >();
  for (const [place, one] of everyone.entries()) {
    for (const version of [false, true]) {
      const weights = new Map<string, number>();
      let isKnown = false;
      for (const [which, { stage, table }] of held.entries()) {
        if (!isStable && isCorrected(one, stage) !== version) continue;
        if (isStable && version) continue;
        isKnown ||= isVersionKnown(one, stage);
        for (const answer of answersAt(everyone, stage).filter(({ id }) => id.startsWith(`${place}.`))) {
          const cell = `${which}.${classOf(table.classes, answer)}`;
          weights.set(cell, (weights.get(cell) ?? 0) + 1);
        }
      }
      if (weights.size === 0) continue;
      const saysYes = version ? one.thenSaysYes : one.saysYes;
      if (isKnown) {
        for (const [cell, weight] of weights)
          known.set(cell, (known.get(cell) ?? 0) + (saysYes ? weight : 0));
        continue;
      }
      const { gender, office, enters, leaves, otherOffice } = one;
      const key = JSON.stringify([gender, office, otherOffice, enters, leaves, version, [...weights].sort()]);
      byKey.set(key, [...(byKey.get(key) ?? []), { one, place, saysYes, version, weights }]);
    }
  }
  const unknowns: Unknown[] = [...byKey.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { gender, office, enters, leaves } = first.one;
    return [
      {
        size: members.length,
        truth: members.filter(({ saysYes }) => saysYes).length,
        members: members.map(({ place }) => place),
        facts: { gender, office, family: families[office], enters, leaves, version: first.version },
        weights: first.weights,
      },
    ];
  });
  const equations: Equation[] = held.flatMap(({ table }, which) =>
    table.counts.flatMap(([count], place) => {
      const cell = `${which}.${place}`;
      const terms = unknowns.flatMap(({ weights }, at) =>
        weights.has(cell) ? [[at, weights.get(cell) ?? 0] as const] : [],
      );
      return count === null || count === undefined || terms.length === 0
        ? []
        : [{ terms, total: count - (known.get(cell) ?? 0) }];
    }),
  );
  return { unknowns, equations };
}

/** Some of the worlds that agree with what is held, far from each other. */
function sample(unknowns: readonly Unknown[], equations: readonly Equation[]): number[][] {
  return [3, 5, 7, 11].flatMap((prime) => {
    const objective = unknowns.map((_, place) => `${((place * prime) % 13) - 6 || 1} x${place}`).join(' + ');
    return ['Minimize', 'Maximize'].flatMap((sense) => {
      const found = objective === '' ? null : solve(unknowns, equations, sense, objective);
      return found === null ? [] : [found];
    });
  });
}

function solve(
  unknowns: readonly Unknown[],
  equations: readonly Equation[],
  sense: string,
  objective: string,
): number[] | null {
  const rows = equations.map(
    ({ terms, total }, place) =>
      ` c${place}: ${terms.map(([at, weight]) => `${weight} x${at}`).join(' + ')} = ${total}`,
  );
  const bounds = unknowns.map(({ size }, place) => ` 0 <= x${place} <= ${size}`);
  const names = unknowns.map((_, place) => ` x${place}`);
  const problem = [
    sense,
    ` obj: ${objective.replaceAll('+ -', '- ')}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...bounds,
    'General',
    ...names,
    'End',
  ];
  const found = highs.solve(problem.join('\n'), { output_flag: false });
  if (found.Status !== 'Optimal')
    throw new Error(`the true world was lost: ${found.Status}\n${problem.join('\n')}`);
  return unknowns.map((_, place) => Math.round(found.Columns[`x${place}`]?.Primal ?? 0));
}

/** Every group that a table could be asked for: everybody, and each public fact alone and in pairs. */
function groupsOf(unknowns: readonly Unknown[]): [string, number[]][] {
  const groups = new Map<string, number[]>();
  for (const [place, { facts }] of unknowns.entries()) {
    const own = Object.entries(facts).map(([fact, value]) => `${fact} ${value}`);
    const pairs = own.flatMap((one, at) => own.slice(at + 1).map((other) => `${one}, ${other}`));
    for (const name of ['all', ...own, ...pairs]) groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return [...groups];
}
