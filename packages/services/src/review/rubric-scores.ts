import type { Rubric, RubricView, SaveFindings } from '@conoceles/contracts';
import { and, eq, or, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import { scoreRubrics } from '@conoceles/rules';
import { ServiceProblem } from '../service-problem.ts';

const { rubricScores: s } = schema;

type Scoring = {
  readonly candidacyId: string;
  readonly rubrics: readonly Rubric[];
  readonly by: string;
  readonly at: Date;
};

/**
 * Writes the points given to variables of the tenant's rubrics; null takes them back. Points that stay the same of the same content keep who gave them.
 * @returns whether anything was written
 * @throws ServiceProblem `invalid-input` for a variable that does not exist or more points than it is worth
 */
export async function saveScores(
  tx: TenantTx,
  { contentHash, scores }: SaveFindings,
  { candidacyId, rubrics, by, at }: Scoring,
): Promise<boolean> {
  if (scores.length === 0) return false;
  expectScores(scores, rubrics);
  const known = await loadScores(tx, candidacyId);
  const isSame = ({ rubric, variable, points }: SaveFindings['scores'][number]) =>
    known.some(
      (one) =>
        one.rubric === rubric &&
        one.variable === variable &&
        one.points === points &&
        one.contentHash === contentHash,
    );
  const gone = scores.filter(({ points }) => points === null);
  const given = scores.filter((one) => one.points !== null && !isSame(one));
  await dropScores(tx, candidacyId, gone);
  if (given.length === 0) return gone.length > 0;
  const own = { tenantId: tx.tenantId, candidacyId, contentHash, scoredBy: by, scoredAt: at };
  await tx
    .insert(s)
    .values(given.map(({ rubric, variable, points }) => ({ ...own, rubric, variable, points: points ?? 0 })))
    .onConflictDoUpdate({
      target: [s.tenantId, s.candidacyId, s.rubric, s.variable],
      set: {
        points: sql`excluded.points`,
        contentHash: sql`excluded.content_hash`,
        scoredBy: sql`excluded.scored_by`,
        scoredAt: sql`excluded.scored_at`,
      },
    });
  return true;
}

async function dropScores(tx: TenantTx, candidacyId: string, gone: SaveFindings['scores']): Promise<void> {
  if (gone.length === 0) return;
  const each = gone.map(({ rubric, variable }): SQL | undefined =>
    and(eq(s.rubric, rubric), eq(s.variable, variable)),
  );
  await tx.delete(s).where(and(eq(s.candidacyId, candidacyId), or(...each)));
}

function expectScores(scores: SaveFindings['scores'], rubrics: readonly Rubric[]): void {
  const errors = scores.flatMap(({ rubric, variable, points }, index) => {
    const found = rubrics.find(({ id }) => id === rubric)?.variables.find(({ id }) => id === variable);
    if (found === undefined)
      return [{ pointer: `/scores/${index}/variable`, detail: 'Elige una variable de la rúbrica.' }];
    if (points === null || points <= found.points) return [];
    return [
      {
        pointer: `/scores/${index}/points`,
        detail: `Da a lo más ${found.points} puntos a «${found.label}».`,
      },
    ];
  });
  if (errors.length > 0) throw new ServiceProblem('invalid-input', undefined, errors);
}

export type Score = typeof s.$inferSelect;

export function loadScores(tx: TenantTx, candidacyId: string): Promise<Score[]> {
  return tx.select().from(s).where(eq(s.candidacyId, candidacyId));
}

type ScoreSource = {
  readonly rubrics: readonly Rubric[];
  readonly scores: readonly Score[];
  readonly contentHash: string | null;
  readonly names: ReadonlyMap<string, string>;
};

/** The rubrics with what was given, and what they add up to. Points of what was sent before are shown and said to be so. */
export function rubricViews({ rubrics, scores, contentHash, names }: ScoreSource) {
  const { rubrics: results, points, max, complete } = scoreRubrics(rubrics, scores);
  const views = rubrics.map((rubric, index): RubricView => {
    const result = results[index];
    const variables = rubric.variables.map((variable) => {
      const score = scores.find((one) => one.rubric === rubric.id && one.variable === variable.id);
      return {
        ...variable,
        given: score?.points ?? null,
        stale: score !== undefined && score.contentHash !== contentHash,
        by: score === undefined ? null : (names.get(score.scoredBy) ?? null),
      };
    });
    const { id, name, section } = rubric;
    const { points: worth, max: most, failedBy } = result ?? { points: 0, max: 0, failedBy: null };
    return { id, name, section, points: worth, max: most, failedBy, variables };
  });
  return { views, score: rubrics.length === 0 ? null : { points, max, complete } };
}
