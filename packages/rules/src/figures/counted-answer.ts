/** One identity questionnaire as the figures of one question see it. Nothing here tells whose it is but `id`, which never leaves the counting. */
export interface CountedAnswer {
  readonly id: string;
  /** Another when the questionnaire, the office or the gender of the candidacy changed. */
  readonly stamp: string;
  readonly gender: string;
  readonly office: string;
  /** Words that join offices: municipal ones, state ones. */
  readonly family: string;
  /** Option that was marked; empty when the question has no answer. */
  readonly answer: string;
  /** Its answer is public, was once, or is told by the affirmative action of the registration: it protects nobody. */
  readonly isKnown: boolean;
  /** The same person has another candidacy here: one answer told twice protects nobody either. */
  readonly isTied: boolean;
}

/** A class of the candidacies that count: a rectangle of gender by office, so that classes of one table never cross. */
export interface FigureClass {
  /** Null: any. */
  readonly genders: readonly string[] | null;
  readonly offices: readonly string[] | null;
}

/** Options shown as one row; null holds every other option and whoever did not answer. */
export type AnswerGroup = readonly string[] | null;

/** Figures of one question as they are shown: one partition of the people by one partition of the answers. */
export interface FigureTable {
  readonly classes: readonly FigureClass[];
  readonly groups: readonly AnswerGroup[];
  /** By class and, inside, by group. */
  readonly counts: readonly (readonly number[])[];
}

const holds = (list: readonly string[] | null, value: string): boolean =>
  list === null || list.includes(value);

/** Place of an answer's class; -1 when the partition was made before anybody of its kind entered. */
export function classOf(
  classes: readonly FigureClass[],
  one: Pick<CountedAnswer, 'gender' | 'office'>,
): number {
  return classes.findIndex(
    ({ genders, offices }) => holds(genders, one.gender) && holds(offices, one.office),
  );
}

/** Place of an option's group: its own, or the one that holds the rest; -1 when there is none. */
export function groupOf(groups: readonly AnswerGroup[], answer: string): number {
  const own = groups.findIndex((group) => group?.includes(answer));
  return own >= 0 ? own : groups.indexOf(null);
}

/** Counts by class and group. @returns null when somebody belongs to none of the classes or groups */
export function countTable(
  answers: readonly CountedAnswer[],
  shape: Pick<FigureTable, 'classes' | 'groups'>,
): number[][] | null {
  const counts = shape.classes.map(() => shape.groups.map(() => 0));
  for (const one of answers) {
    const row = counts[classOf(shape.classes, one)];
    const group = groupOf(shape.groups, one.answer);
    if (row === undefined || group < 0) return null;
    row[group] = (row[group] ?? 0) + 1;
  }
  return counts;
}
