import {
  type AnswerGroup,
  type CountedAnswer,
  classOf,
  countTable,
  type FigureClass,
  type FigureTable,
  groupOf,
} from './counted-answer.ts';

/** What the public already holds of one question, and whom it was counted over. */
export interface FormerFigures {
  /** Last table released; null before the first. */
  readonly table: FigureTable | null;
  /** Who that table counts, with the stamp of each. */
  readonly members: ReadonlyMap<string, string>;
  /** Who left after some release counted them. */
  readonly gone: ReadonlySet<string>;
  /** Who was counted in an attempt that was refused, and in no table yet. */
  readonly waiting: ReadonlySet<string>;
}

/** One class, as the difference between a new table and the former one tells of it. */
export interface NetChange {
  /** By group: what the difference gives to whoever takes away what is known of those who entered. */
  readonly told: readonly number[];
  /** Those who entered, counted for the first time, known to nobody and tied to nobody: the crowd in which the others hide. */
  readonly crowd: number;
  /** Those who were in a refused attempt and are in no table yet: what the refusal told of them is known. */
  readonly waiting: number;
  /** Answers of others that the difference mixes with the crowd's: corrected ones, and those that are told elsewhere too. */
  readonly mixed: number;
  readonly isTouched: boolean;
}

/**
 * Compares a new table with the former one in every class. @returns null when the shape does not hold everybody.
 */
export function netChanges(
  answers: readonly CountedAnswer[],
  former: FormerFigures,
  shape: { readonly classes: readonly FigureClass[]; readonly groups: readonly AnswerGroup[] },
): NetChange[] | null {
  const now = countTable(answers, shape);
  const then = formerCounts(former.table, shape);
  if (now === null || then === null) return null;
  const changes = now.map((row, place) => ({
    told: row.map((count, group) => count - (then[place]?.[group] ?? 0)),
    crowd: 0,
    waiting: 0,
    mixed: 0,
    isTouched: sum(row) !== sum(then[place] ?? []),
  }));
  for (const one of answers) {
    const change = changes[classOf(shape.classes, one)];
    const stamp = former.members.get(one.id);
    if (change === undefined || stamp === one.stamp) continue;
    change.isTouched = true;
    const isEntering = stamp === undefined;
    if (isEntering && one.isKnown) {
      const group = groupOf(shape.groups, one.answer);
      change.told[group] = (change.told[group] ?? 0) - 1;
    } else if (!isEntering || one.isTied || former.gone.has(one.id)) change.mixed += 1;
    else if (former.waiting.has(one.id)) change.waiting += 1;
    else change.crowd += 1;
  }
  return changes;
}

/** The former table read by the new classes, each of which is one of its own or joins several. */
function formerCounts(
  table: FigureTable | null,
  { classes, groups }: Pick<FigureTable, 'classes' | 'groups'>,
): number[][] | null {
  if (table === null) return classes.map(() => groups.map(() => 0));
  const counts = classes.map(() => groups.map(() => 0));
  for (const [place, old] of table.classes.entries()) {
    const into = classes.findIndex((one) => isInside(old, one));
    const row = counts[into];
    if (row === undefined) return null;
    for (const group of groups.keys()) row[group] = (row[group] ?? 0) + (table.counts[place]?.[group] ?? 0);
  }
  return counts;
}

const isPart = (part: readonly string[] | null, whole: readonly string[] | null): boolean =>
  whole === null || (part?.every((value) => whole.includes(value)) ?? false);

const isInside = (one: FigureClass, whole: FigureClass): boolean =>
  isPart(one.genders, whole.genders) && isPart(one.offices, whole.offices);

const sum = (row: readonly number[]): number => row.reduce((total, count) => total + count, 0);
