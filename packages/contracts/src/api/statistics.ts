import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { NominationKind } from '../tenant-folder.ts';
import { AgeRange, CandidacyRole, Gender } from './find.ts';
import { Named, PublicParty, WindowState } from './public.ts';

/**
 * Figures of one instant: what the page of statistics, its charts and tables, the reports and the open data quote by the same id. Column `figures` of
 * `published.snapshots`, written here and nowhere else. Rows are cells of a cube: they are added up by whoever shows them.
 */

const count = z.number().int().min(0);

/** Sent at least once, found correct, and put on the site: three numbers of each questionnaire (art. 15 g). */
export const CaptureCounts = z.object({ captured: count, validated: count, published: count });
export type CaptureCounts = z.infer<typeof CaptureCounts>;

const Place = z.object({ office: Slug, gender: Gender });
const Captured = Place.extend({
  candidacies: count,
  curricular: CaptureCounts,
  identity: CaptureCounts,
});

/** A class of the candidacies of a protected table; null: any. */
export const FigureClass = z.object({
  genders: z.array(Gender).nullable(),
  offices: z.array(Slug).nullable(),
});
export type FigureClass = z.infer<typeof FigureClass>;

/** Options that are counted in one row; null holds the other options and whoever did not answer. */
export const FigureOption = z.object({
  values: z.array(z.string()).nullable(),
  label: z.string(),
});
export type FigureOption = z.infer<typeof FigureOption>;

/** Answers of the identity questionnaire to one question, of the last instant in which showing them gave nobody away. */
export const ProtectedTable = z.object({
  takenAt: z.iso.datetime(),
  /** Snapshot that brought these very figures; another than the one that quotes them when the table could not be renewed. */
  snapshotId: z.string(),
  options: z.array(FigureOption).min(2),
  rows: z.array(FigureClass.extend({ answered: count, counts: z.array(count) })).min(1),
});
export type ProtectedTable = z.infer<typeof ProtectedTable>;

export const ProtectedFigure = z.object({
  question: Slug,
  label: z.string(),
  section: z.string(),
  /** A question of yes or no shows how many said yes. */
  kind: z.enum(['yes', 'options']),
  /** `shown` has a table. `early`: too few of the candidacies are counted yet. `protected`: showing it would give somebody away. */
  state: z.enum(['shown', 'early', 'protected']),
  table: ProtectedTable.nullable(),
});
export type ProtectedFigure = z.infer<typeof ProtectedFigure>;

export const Figures = z.object({
  version: z.literal(1),
  process: Named,
  /** The tenant's: what the protected tables keep. */
  minimumCount: z.number().int().min(2),
  /** Identity questionnaires that the protected tables count: validated or published, with or without consent to show them. */
  identityCounted: count,
  youth: z.object({ from: z.number().int(), to: z.number().int() }),
  offices: z.array(Named),
  parties: z.array(PublicParty),
  degrees: z.array(z.object({ value: Slug, label: z.string() })),
  /** Every approved candidacy is in one cell. */
  capture: z.array(Captured.extend({ role: CandidacyRole })),
  /** A candidacy of several parties is in the cells of each: they add up to more than the candidacies. `party` null: independent. */
  captureByParty: z.array(Captured.extend({ party: Slug.nullable() })),
  captureByNomination: z.array(Captured.extend({ kind: NominationKind })),
  /** Registry facts; `range` null: the registry does not say the age. */
  ages: z.array(Place.extend({ range: AgeRange.nullable(), candidacies: count })),
  /** Young and older by their age in years, by the tenant's range. */
  young: z.array(Place.extend({ group: z.enum(['young', 'older']), candidacies: count })),
  actions: z.array(Place.extend({ action: z.string(), candidacies: count })),
  /** Only of curricular answers that are on the site. */
  degreesHeld: z.array(Place.extend({ degree: Slug, candidacies: count })),
  answers: z.array(ProtectedFigure),
});
export type Figures = z.infer<typeof Figures>;

export const SnapshotId = z.string().regex(/^[a-z0-9-]{1,60}\.\d{4}-\d{2}-\d{2}\.\d{2,4}$/u);

export const SnapshotHead = z.object({
  id: SnapshotId,
  /** Legal instant of the figures: of the declared clock in a demonstration. */
  takenAt: z.iso.datetime(),
  siteVersion: z.number().int(),
});
export type SnapshotHead = z.infer<typeof SnapshotHead>;

export const Snapshot = SnapshotHead.extend({ figures: Figures });
export type Snapshot = z.infer<typeof Snapshot>;

export const StatisticsQuery = z.object({ snapshot: SnapshotId.optional() });

/** `snapshot` null: none yet, or the window has not opened and nothing is public. */
export const Statistics = z.object({
  window: WindowState,
  snapshot: Snapshot.nullable(),
  /** Id of the newest: another than the one asked for when an older one was. */
  latest: SnapshotId.nullable(),
});
export type Statistics = z.infer<typeof Statistics>;

export const SnapshotList = z.object({ items: z.array(SnapshotHead) });
export type SnapshotList = z.infer<typeof SnapshotList>;
