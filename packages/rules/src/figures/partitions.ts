import type { AnswerGroup, CountedAnswer, FigureClass } from './counted-answer.ts';

type Placed = Pick<CountedAnswer, 'gender' | 'office' | 'family'>;

/** An office has a class of its own when each gender has at least this many times the minimum in it. */
const roomPerClass = 20;
/** A gender with fewer times the minimum is counted together with the next one. */
const roomPerGender = 4;

export const everybody: FigureClass = { genders: null, offices: null };

/**
 * The ways to break down a question, the most detailed first: gender by office, gender by family of offices, gender, nothing. They are made of
 * public facts alone (who is registered for what), never of answers, so that the choice of a way tells nothing by itself. Each is one partition: two
 * tables that cross (by gender and, apart, by office) would give the crossed cells away by subtraction.
 */
export function partitionsOf(people: readonly Placed[], minimum: number): FigureClass[][] {
  const genders = foldGenders(people, minimum);
  const byOffice = foldOffices(people, genders, minimum);
  const families = [...Map.groupBy(people, ({ family }) => family).values()].map((members) => [
    ...new Set(members.map(({ office }) => office)),
  ]);
  const cross = (offices: readonly (readonly string[])[]): FigureClass[] =>
    genders.flatMap((group) => offices.map((list) => ({ genders: group, offices: list })));
  return [
    ...(byOffice.length > 1 ? [cross(byOffice)] : []),
    ...(families.length > 1 ? [cross(families)] : []),
    ...(genders.length > 1 ? [genders.map((group) => ({ genders: group, offices: null }))] : []),
    [everybody],
  ];
}

/** The same table with fewer classes: what may follow it, because it tells nothing that the former did not. */
export function coarserPartitions(classes: readonly FigureClass[]): FigureClass[][] {
  const genders = new Map(classes.map(({ genders }) => [JSON.stringify(genders), genders]));
  const byGender = [...genders.values()].map((group) => ({ genders: group, offices: null }));
  return [...(classes.some(({ offices }) => offices !== null) ? [byGender] : []), [everybody]];
}

function foldGenders(people: readonly Placed[], minimum: number): string[][] {
  const sizes = [...Map.groupBy(people, ({ gender }) => gender)].map(
    ([gender, members]) => ({ genders: [gender], size: members.length }) as const,
  );
  const groups = sizes
    .toSorted((one, other) => one.size - other.size || (one.genders[0] < other.genders[0] ? -1 : 1))
    .map(({ genders, size }) => ({ genders: [...genders] as string[], size }));
  while (groups.length > 1 && (groups[0]?.size ?? 0) < roomPerGender * minimum) {
    const [least, next] = groups.splice(0, 2);
    if (least === undefined || next === undefined) break;
    groups.push({ genders: [...next.genders, ...least.genders], size: next.size + least.size });
    groups.sort((one, other) => one.size - other.size);
  }
  return groups.map((group) => group.genders);
}

/** Offices with room enough, and the others together. */
function foldOffices(
  people: readonly Placed[],
  genders: readonly (readonly string[])[],
  minimum: number,
): string[][] {
  const sized = [...Map.groupBy(people, ({ office }) => office)]
    .map(([office, members]) => ({
      office,
      least: Math.min(
        ...genders.map((group) => members.filter(({ gender }) => group.includes(gender)).length),
      ),
    }))
    .toSorted((one, other) => other.least - one.least || (one.office < other.office ? -1 : 1));
  const own = sized.filter(({ least }) => least >= roomPerClass * minimum).map(({ office }) => [office]);
  const rest = sized.slice(own.length);
  if (rest.length === 0) return own;
  const together = rest.reduce((sum, { least }) => sum + least, 0);
  const joined = together >= roomPerClass * minimum ? [] : (own.pop() ?? []);
  return [...own, [...joined, ...rest.map(({ office }) => office)]];
}

/**
 * The ways to show the options of a question, the most detailed first: one by one, by neighbours two and two, four and four; each of them first with the
 * rest apart (who preferred not to answer) and then with the rest in the last group. Like the partitions of people, they never look at the answers.
 */
export function groupingsOf(options: readonly string[]): AnswerGroup[][] {
  const ways: AnswerGroup[][] = [];
  for (let size = 1; size < 2 * options.length; size *= 2) {
    const chunks = Array.from({ length: Math.ceil(options.length / size) }, (_, place) =>
      options.slice(place * size, (place + 1) * size),
    );
    ways.push([...chunks, null]);
    if (chunks.length > 1) ways.push([...chunks.slice(0, -1), null]);
  }
  return ways;
}
