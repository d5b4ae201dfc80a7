import {
  AgeRange,
  CandidacyRole,
  type CaptureCounts,
  type Figures,
  Gender,
  NominationKind,
} from '@conoceles/contracts';
import type { Words } from '../../language/words.ts';
import type { StatisticsView } from './statistics-view.ts';

/** Rows of charts and tables: cells of a snapshot added up, so that both say the same. */

/** One group and where its questionnaires stand. */
export interface CaptureRow {
  key: string;
  label: string;
  candidacies: number;
  curricular: CaptureCounts;
  identity: CaptureCounts;
}

/** One group and how many it has. */
export interface CountRow {
  key: string;
  label: string;
  count: number;
}

type Cell = { office: string; gender: Gender };
type CaptureCell = Cell & Omit<CaptureRow, 'key' | 'label'>;

const inView = <Kept extends Cell>(cells: readonly Kept[], { office, gender }: StatisticsView): Kept[] =>
  cells.filter(
    (cell) =>
      (office === undefined || cell.office === office) && (gender === undefined || cell.gender === gender),
  );

const none: CaptureCounts = { captured: 0, validated: 0, published: 0 };

const plus = (one: CaptureCounts, other: CaptureCounts): CaptureCounts => ({
  captured: one.captured + other.captured,
  validated: one.validated + other.validated,
  published: one.published + other.published,
});

function addUp(key: string, label: string, cells: readonly CaptureCell[]): CaptureRow {
  return {
    key,
    label,
    candidacies: cells.reduce((sum, cell) => sum + cell.candidacies, 0),
    curricular: cells.reduce((sum, cell) => plus(sum, cell.curricular), none),
    identity: cells.reduce((sum, cell) => plus(sum, cell.identity), none),
  };
}

/** The groups that have somebody, in the order given. */
function groups<Kept extends CaptureCell>(
  cells: readonly Kept[],
  named: readonly (readonly [key: string, label: string, belongs: (cell: Kept) => boolean])[],
): CaptureRow[] {
  return named
    .map(([key, label, belongs]) => addUp(key, label, cells.filter(belongs)))
    .filter(({ candidacies }) => candidacies > 0);
}

export type CaptureTables = ReturnType<typeof captureTables>;

/** Where questionnaires stand, in total and by each public fact. */
export function captureTables({ t }: Words, figures: Figures, view: StatisticsView) {
  const cells = inView(figures.capture, view);
  return {
    all: addUp('all', t('stats.everybody'), cells),
    byOffice: groups(
      cells,
      figures.offices.map(({ slug, name }) => [slug, name, (cell) => cell.office === slug]),
    ),
    byGender: groups(
      cells,
      Gender.options.map((gender) => [gender, t(`gender.${gender}`), (cell) => cell.gender === gender]),
    ),
    byRole: groups(
      cells,
      CandidacyRole.options.map((role) => [role, t(`role.${role}`), (cell) => cell.role === role]),
    ),
    byParty: groups(inView(figures.captureByParty, view), [
      ...figures.parties.map(
        ({ slug, acronym }) =>
          [slug, acronym, (cell: { party: string | null }) => cell.party === slug] as const,
      ),
      ['independent', t('stats.independents'), (cell) => cell.party === null],
    ]),
    byNomination: groups(
      inView(figures.captureByNomination, view),
      NominationKind.options.map((kind) => [kind, t(`stats.kind.${kind}`), (cell) => cell.kind === kind]),
    ),
  };
}

const totalOf = (cells: readonly { candidacies: number }[]): number =>
  cells.reduce((sum, cell) => sum + cell.candidacies, 0);

function counted<Kept extends Cell & { candidacies: number }>(
  cells: readonly Kept[],
  named: readonly (readonly [key: string, label: string, belongs: (cell: Kept) => boolean])[],
): CountRow[] {
  return named
    .map(([key, label, belongs]) => ({ key, label, count: totalOf(cells.filter(belongs)) }))
    .filter(({ count }) => count > 0);
}

export type CompositionTables = ReturnType<typeof compositionTables>;

/** Who they are, by what is public of each. */
export function compositionTables({ t }: Words, figures: Figures, view: StatisticsView) {
  const people = inView(figures.capture, view);
  const ages = inView(figures.ages, view);
  const actions = inView(figures.actions, view);
  const whole = totalOf(people);
  const named = [...new Set(figures.actions.map(({ action }) => action))].sort((one, other) =>
    one.localeCompare(other, 'es-MX'),
  );
  const { youth } = figures;
  return {
    gender: counted(
      people,
      Gender.options.map((gender) => [gender, t(`gender.${gender}`), (cell) => cell.gender === gender]),
    ),
    office: counted(
      people,
      figures.offices.map(({ slug, name }) => [slug, name, (cell) => cell.office === slug]),
    ),
    age: counted(ages, [
      ...AgeRange.options.map(
        (range) =>
          [range, t(`age.${range}`), (cell: { range: AgeRange | null }) => cell.range === range] as const,
      ),
      ['unknown', t('stats.unknownAge'), (cell) => cell.range === null],
    ]),
    young: counted(inView(figures.young, view), [
      ['young', t('stats.young.young', youth), (cell) => cell.group === 'young'],
      ['older', t('stats.young.older'), (cell) => cell.group === 'older'],
    ]),
    action: [
      ...counted(
        actions,
        named.map((action) => [action, action, (cell) => cell.action === action]),
      ),
      ...(actions.length === 0
        ? []
        : [{ key: 'none', label: t('stats.noAction'), count: whole - totalOf(actions) }]),
    ],
    degree: counted(
      inView(figures.degreesHeld, view),
      figures.degrees.map(({ value, label }) => [value, label, (cell) => cell.degree === value]),
    ),
  };
}
