import type { Rubric } from '@conoceles/contracts';

/** Points given to one variable of one rubric. */
export interface GivenPoints {
  readonly rubric: string;
  readonly variable: string;
  readonly points: number;
}

export interface RubricResult {
  readonly rubric: string;
  /** What it is worth now; zero when a decisive variable got nothing. */
  readonly points: number;
  readonly max: number;
  /** Every variable has its points. */
  readonly complete: boolean;
  /** The decisive variable that got nothing and zeroes the rubric. */
  readonly failedBy: string | null;
}

export interface RubricsResult {
  readonly rubrics: readonly RubricResult[];
  readonly points: number;
  readonly max: number;
  readonly complete: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function scoreOne(rubric: Rubric, given: readonly GivenPoints[]): RubricResult {
  const pointsOf = (variable: string) =>
    given.find((one) => one.rubric === rubric.id && one.variable === variable)?.points;
  const failed = rubric.variables.find(({ id, decisive }) => decisive && pointsOf(id) === 0);
  const kept = rubric.variables.map(({ id, points }) => Math.min(Math.max(pointsOf(id) ?? 0, 0), points));
  return {
    rubric: rubric.id,
    points: failed === undefined ? sum(kept) : 0,
    max: sum(rubric.variables.map(({ points }) => points)),
    complete: rubric.variables.every(({ id }) => pointsOf(id) !== undefined),
    failedBy: failed?.id ?? null,
  };
}

/**
 * What a questionnaire is worth by the tenant's rubrics: never under zero nor over what each variable is worth, and nothing for a rubric whose
 * decisive variable got nothing. Points for what no rubric names do not count.
 */
export function scoreRubrics(rubrics: readonly Rubric[], given: readonly GivenPoints[]): RubricsResult {
  const results = rubrics.map((rubric) => scoreOne(rubric, given));
  return {
    rubrics: results,
    points: sum(results.map(({ points }) => points)),
    max: sum(results.map(({ max }) => max)),
    complete: results.every(({ complete }) => complete),
  };
}
