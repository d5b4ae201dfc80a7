import { type CountedAnswer, countTable, type FigureTable } from './counted-answer.ts';
import { type FormerFigures, type NetChange, netChanges } from './net-change.ts';
import { coarserPartitions, everybody, groupingsOf, partitionsOf } from './partitions.ts';

export interface ReleaseInput {
  readonly answers: readonly CountedAnswer[];
  readonly former: FormerFigures;
  /** The tenant's minimum count. */
  readonly minimum: number;
  /** Options that are worth a row of their own, in order; one for a question of yes or no. */
  readonly options: readonly string[];
  /** The first table waits until enough of the candidacies are in it, and the last one for nobody. */
  readonly moment: 'early' | 'open' | 'last';
}

/** `kept`: nothing was tried, the former table stands. `refused`: it was tried, and who entered has been counted. */
export type ReleaseDecision =
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'released'; readonly table: FigureTable };

type Shape = Pick<FigureTable, 'classes' | 'groups'>;

/** Another table is tried when the newly counted are at least one in so many of those ever counted. */
const freshShare = 5;

/**
 * Whether a new table of one question may be shown, and which. What is guaranteed, and tried by `exhaustive.test.ts` and `attacker.test.ts`: with this
 * table, all former ones and every known answer in hand, nobody can tell the answer of a person whose answer was not known, nor any exact count below the minimum.
 *
 * The condition looks only at what showing the table would tell (its difference with the former one, and public sizes): passing it adds nothing to what
 * the table says. The difference of every class that changed must leave at least the minimum in each group of answers after giving the benefit of the
 * doubt to every answer that is mixed in it; those who left only widen the doubt.
 */
export function decideRelease(input: ReleaseInput): ReleaseDecision {
  const { former, answers, minimum, moment } = input;
  const ever = former.members.size + former.gone.size + former.waiting.size;
  const fresh = answers.filter(({ id }) => isFresh(id, former)).length;
  const enough = Math.max(2 * minimum, Math.ceil(ever / freshShare));
  const isDue = moment === 'last' ? fresh > 0 : moment === 'open' && fresh >= enough;
  if (!isDue) return { kind: 'kept' };
  for (const shape of shapesOf(input)) {
    const table = tableOf(input, shape);
    if (table !== null) return { kind: 'released', table };
  }
  return { kind: 'refused' };
}

const isFresh = (id: string, { members, gone, waiting }: FormerFigures): boolean =>
  !members.has(id) && !gone.has(id) && !waiting.has(id);

/**
 * The shapes to try, the most detailed first. Once a question has one it keeps it: a finer one would tell apart those already counted. A coarser one serves
 * only who has no class in it. Questions with several options are not broken down by people.
 */
function shapesOf({ former, answers, minimum, options }: ReleaseInput): readonly Shape[] {
  const { table } = former;
  if (table !== null) {
    const { groups } = table;
    const ways = [table.classes, ...coarserPartitions(table.classes)].map((classes) => ({ classes, groups }));
    const holding = ways.find((shape) => countTable(answers, shape) !== null);
    return holding === undefined ? [] : [holding];
  }
  const [only, ...others] = options;
  if (only !== undefined && others.length === 0) {
    return partitionsOf(answers, minimum).map((classes) => ({ classes, groups: [[only], null] }));
  }
  return groupingsOf(options).map((groups) => ({ classes: [everybody], groups }));
}

function tableOf({ answers, former, minimum }: ReleaseInput, shape: Shape): FigureTable | null {
  const changes = netChanges(answers, former, shape);
  const counts = countTable(answers, shape);
  if (changes === null || counts === null || !changes.every((change) => isTellable(change, minimum))) {
    return null;
  }
  return { ...shape, counts };
}

/**
 * Of what the difference tells, at least the minimum in each group belongs to the crowd whatever the mixed answers are. And when somebody waits since a
 * refusal («almost all of them said the same»), the largest group must hold all of them and the minimum besides: otherwise the table and that refusal
 * together would tell how many they were.
 */
function isTellable({ isTouched, told, mixed, waiting }: NetChange, minimum: number): boolean {
  if (!isTouched) return true;
  const isCrowded = Math.min(...told) >= minimum + mixed;
  return isCrowded && (waiting === 0 || Math.max(...told) >= waiting + minimum + mixed);
}

/** What stands after a decision, to decide the next one from. */
export function followDecision(
  { answers, former }: Pick<ReleaseInput, 'answers' | 'former'>,
  decision: ReleaseDecision,
): FormerFigures {
  if (decision.kind === 'kept') return former;
  const ids = answers.map(({ id }) => id);
  if (decision.kind === 'refused') {
    return { ...former, waiting: new Set([...former.waiting, ...ids.filter((id) => isFresh(id, former))]) };
  }
  const now = new Set(ids);
  const outside = (list: Iterable<string>) => [...list].filter((id) => !now.has(id));
  return {
    table: decision.table,
    members: new Map(answers.map(({ id, stamp }) => [id, stamp])),
    gone: new Set([...outside(former.gone), ...outside(former.members.keys())]),
    waiting: new Set(outside(former.waiting)),
  };
}
