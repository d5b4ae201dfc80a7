import type { QuestionnaireState } from '@conoceles/contracts';
import { alias, and, eq, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { summaryColumns } from './candidacy-summary.ts';

const { accounts, candidacies: c, nominations, offices, territories } = schema;
// Both tables are called «responses», each in its schema.
const curricularResponses = alias(schema.curricularResponses, 'curricular_response');
const identityResponses = alias(schema.identityResponses, 'identity_response');

/**
 * Last instant to capture, as `captureDueAt` of the rules computes it (a property test holds them equal): written in SQL too, so that thousands of
 * candidacies are filtered and put in order by it where they are.
 */
function dueAt({ rules, timeZone }: TenantContext): SQL {
  const zone = sql`${timeZone}::text`;
  const approval = sql`coalesce(${c.approvedOn}::timestamp at time zone ${zone}, ${c.createdAt})`;
  const party = summaryColumns.partyReceivedAt;
  const received = sql`coalesce(${accounts.receivedAt}, case when ${party} is null then null else greatest(${party}, ${approval}) end)`;
  const start =
    rules.substitutionCountsFrom === 'substitution'
      ? sql`case when ${c.bySubstitution} then ${approval} else ${received} end`
      : received;
  const shift = rules.captureCountsFirstDay ? 0 : 1;
  const days = sql`case when ${c.bySubstitution} then ${rules.substitutionCaptureDays + shift}::int else ${rules.captureDays + shift}::int end`;
  return sql`(((${start}) at time zone ${zone})::date + ${days})::timestamp at time zone ${zone} - interval '1 millisecond'`;
}

const instantOf = (expression: SQL, name: string) =>
  sql<Date | null>`${expression}`.mapWith(curricularResponses.submittedAt).as(name);

const stateOf = (r: typeof curricularResponses | typeof identityResponses, name: string) =>
  sql<QuestionnaireState>`coalesce(${r.state}, 'not-started')`.as(name);

/** Where every candidacy of the current process stands, in one relation to filter, count and page: states, times and places, no answers. */
export function standingRows(tx: TenantTx<'identity'>, tenant: TenantContext, where: SQL | undefined) {
  return tx
    .select({
      candidacyId: sql<string>`${c.id}`.as('candidacy_id'),
      nameKey: c.nameKey,
      role: c.role,
      status: c.status,
      officeSlug: sql<string>`${offices.slug}`.as('office_slug'),
      officeOrder: offices.sortOrder,
      territorySlug: sql<string>`${territories.slug}`.as('territory_slug'),
      territoryNumber: territories.number,
      territoryName: sql<string>`${territories.name}`.as('territory_name'),
      nominationId: c.nominationId,
      nominationKind: sql<string>`${nominations.kind}`.as('nomination_kind'),
      originPartyId: nominations.originPartyId,
      accountId: sql<string | null>`${accounts.id}`.as('account_id'),
      curricular: stateOf(curricularResponses, 'curricular'),
      identity: stateOf(identityResponses, 'identity'),
      curricularSentAt: instantOf(sql`${curricularResponses.submittedAt}`, 'curricular_sent_at'),
      identitySentAt: instantOf(sql`${identityResponses.submittedAt}`, 'identity_sent_at'),
      curricularLate: sql<boolean>`coalesce(${curricularResponses.late}, false)`.as('curricular_late'),
      identityLate: sql<boolean>`coalesce(${identityResponses.late}, false)`.as('identity_late'),
      dueAt: instantOf(dueAt(tenant), 'due_at'),
    })
    .from(c)
    .innerJoin(nominations, eq(nominations.id, c.nominationId))
    .innerJoin(offices, eq(offices.id, c.officeId))
    .innerJoin(territories, eq(territories.id, c.territoryId))
    .leftJoin(accounts, and(eq(accounts.candidacyId, c.id), eq(accounts.kind, 'candidate')))
    .leftJoin(curricularResponses, eq(curricularResponses.candidacyId, c.id))
    .leftJoin(identityResponses, eq(identityResponses.candidacyId, c.id))
    .where(and(eq(c.processId, tenant.process.id), where))
    .as('standing');
}

export type StandingRows = ReturnType<typeof standingRows>;

/** States in which whoever captures still has something to do. */
export const pendingStates = ['not-started', 'draft', 'observed'] as const satisfies QuestionnaireState[];

/** Something is still to be captured, or corrected, in one of the two questionnaires. */
export function isMissing({ curricular, identity }: StandingRows): SQL {
  const pending = sql`(${sql.join(
    pendingStates.map((state) => sql`${state}`),
    sql`, `,
  )})`;
  return sql`(${curricular} in ${pending} or ${identity} in ${pending})`;
}

/** Something was never sent: what a deadline that passed is about. What came back may be mended after it. */
export function isUnsent({ curricularSentAt, identitySentAt }: StandingRows): SQL {
  return sql`(${curricularSentAt} is null or ${identitySentAt} is null)`;
}

/** The rows of the relation, to filter, order and page. */
export function selectStanding(tx: TenantTx<'identity'>, rows: StandingRows) {
  return tx.select().from(rows).$dynamic();
}

export type StandingRow = Awaited<ReturnType<typeof selectStanding>>[number];
