import type { PracticeDesk } from '@conoceles/contracts';
import { and, count, countDistinct, desc, eq, gte, lte, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectPracticeDesk, outsidePractice, type PracticeRow } from './find-practice.ts';

const shownDrills = 50;

/**
 * The practice as the OPL opens and closes it, and the register of drills: when each began and ended, how many accounts took part and what they did, counted in
 * the audit log. @throws ServiceProblem `forbidden`
 */
export async function readPracticeDesk(deps: ServiceDeps, actor: AccountActor): Promise<PracticeDesk> {
  expectPracticeDesk(actor);
  return asAccount(deps, outsidePractice(actor), 'app', async (tx) => {
    const { processes: p } = schema;
    const rows = await tx
      .select()
      .from(p)
      .where(eq(p.practice, true))
      .orderBy(desc(p.createdAt))
      .limit(shownDrills);
    const drills: PracticeDesk['drills'] = [];
    for (const row of rows) drills.push(await drillOf(tx, row));
    const open = rows.find((row) => row.practiceClosedAt === null);
    return {
      open: open === undefined ? null : { now: (open.demoNow ?? deps.realClock.now()).toISOString() },
      drills,
    };
  });
}

async function drillOf(tx: TenantTx, row: PracticeRow): Promise<PracticeDesk['drills'][number]> {
  const { candidacies: c } = schema;
  const [invented] = await tx.select({ rows: count() }).from(c).where(eq(c.processId, row.id));
  const done = await countActs(tx, row);
  return {
    openedAt: row.createdAt.toISOString(),
    closedAt: row.practiceClosedAt?.toISOString() ?? null,
    candidacies: invented?.rows ?? 0,
    ...done,
  };
}

/** Only one practice is open at a time: what was marked as practice between its two instants was done in it. */
async function countActs(tx: TenantTx, { createdAt, practiceClosedAt }: PracticeRow) {
  const { auditEntries: e } = schema;
  const during = and(
    gte(e.at, createdAt),
    practiceClosedAt === null ? undefined : lte(e.at, practiceClosedAt),
    sql`${e.after} ->> 'practice' = 'true'`,
  );
  const [row] = await tx
    .select({ accounts: countDistinct(e.actorId), acts: count() })
    .from(e)
    .where(during);
  return { accounts: row?.accounts ?? 0, acts: row?.acts ?? 0 };
}
