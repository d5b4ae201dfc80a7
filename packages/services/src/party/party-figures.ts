import type { PartyFigures, PartyQuestionnaireFigures, QuestionnaireKind } from '@conoceles/contracts';
import { type SQL, sql, type TenantTx } from '@conoceles/db';
import { isMissing, type StandingRows } from '../capture/standing-rows.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { isDueSoon, isOverdue, isToAuthorise } from './party-conditions.ts';

const groups = {
  missing: ['not-started', 'draft'],
  observed: ['observed'],
  captured: ['submitted', 'authorised'],
  inReview: ['in-review', 'first-validated', 'validated'],
  published: ['published'],
} as const;
const names = Object.keys(groups) as (keyof typeof groups)[];

/** Figures of a party over the candidacies that stand, in one query: every one has the same denominator. */
export async function partyFigures(
  tx: TenantTx<'identity'>,
  rows: StandingRows,
  tenant: TenantContext,
): Promise<PartyFigures> {
  const stands = sql`${rows.status} = 'approved'`;
  const countOf = (condition: SQL) =>
    sql<number>`count(*) filter (where ${stands} and ${condition})`.mapWith(Number);
  const ofKind = (column: StandingRows['curricular']) =>
    Object.fromEntries(
      names.map((name) => [name, countOf(sql`${column} in ${inline(groups[name])}`)]),
    ) as Record<keyof typeof groups, SQL<number>>;
  const [found] = await tx
    .select({
      total: countOf(sql`true`),
      gone: sql<number>`count(*) filter (where not (${stands}))`.mapWith(Number),
      missing: countOf(isMissing(rows)),
      dueSoon: countOf(isDueSoon(rows, tenant)),
      overdue: countOf(isOverdue(rows, tenant)),
      toAuthorise: countOf(isToAuthorise(rows, tenant)),
      ...prefixed('curricular', ofKind(rows.curricular)),
      ...prefixed('identity', ofKind(rows.identity)),
    })
    .from(rows);
  const counts: Readonly<Record<string, number>> = found ?? {};
  const at = (key: string) => counts[key] ?? 0;
  const questionnaire = (kind: QuestionnaireKind): PartyQuestionnaireFigures => ({
    kind,
    missing: at(`${kind}.missing`),
    observed: at(`${kind}.observed`),
    captured: at(`${kind}.captured`),
    inReview: at(`${kind}.inReview`),
    published: at(`${kind}.published`),
  });
  return {
    total: at('total'),
    gone: at('gone'),
    missing: at('missing'),
    dueSoon: at('dueSoon'),
    overdue: at('overdue'),
    toAuthorise: at('toAuthorise'),
    questionnaires: [questionnaire('curricular'), questionnaire('identity')],
  };
}

function inline(states: readonly string[]): SQL {
  return sql`(${sql.join(
    states.map((state) => sql`${state}`),
    sql`, `,
  )})`;
}

function prefixed(kind: QuestionnaireKind, counts: Readonly<Record<string, SQL<number>>>) {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`${kind}.${name}`, count]));
}
