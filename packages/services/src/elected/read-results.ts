import type { ElectedStanding, ResultsStanding } from '@conoceles/contracts';
import { and, eq, schema, sql } from '@conoceles/db';
import { areResultsOpen } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';

const isOpen = ({ now, timeZone, process: { electionDay } }: TenantContext) =>
  areResultsOpen({ now, electionDay, timeZone });

/** How far the record of who was elected is, and whether it may be written yet. */
export async function readResults(deps: ServiceDeps, actor: AccountActor): Promise<ResultsStanding> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    const { candidacies: c } = schema;
    const count = (what: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${what}))::int`;
    const [figures] = await tx
      .select({
        candidacies: count(sql`true`),
        recorded: count(sql`${c.elected} is not null`),
        elected: count(sql`${c.elected}`),
        listed: count(sql`${c.affirmativeActionId} is not null`),
        listedRecorded: count(sql`${c.affirmativeActionId} is not null and ${c.elected} is not null`),
      })
      .from(c)
      .where(and(eq(c.processId, context.process.id), eq(c.status, 'approved')));
    const none = { candidacies: 0, recorded: 0, elected: 0, listed: 0, listedRecorded: 0 };
    return { open: isOpen(context), electionDay: context.process.electionDay, ...(figures ?? none) };
  });
}

/** What is recorded of one candidacy. @throws ServiceProblem `not-found` */
export async function readElected(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<ElectedStanding> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    const { candidacies: c } = schema;
    const [row] = await tx
      .select({ elected: c.elected })
      .from(c)
      .where(and(eq(c.id, candidacyId), eq(c.processId, context.process.id)));
    if (row === undefined) throw notFound();
    return { open: isOpen(context), electionDay: context.process.electionDay, elected: row.elected };
  });
}
