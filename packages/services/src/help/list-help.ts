import type { HelpList, HelpListFilter } from '@conoceles/contracts';
import { and, count, desc, eq, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { reachOfThreads } from './help-reach.ts';
import { selectThreads, toItems } from './thread-rows.ts';

const pageSize = 25;

/** The threads of whoever asks, what changed last first. */
export async function listHelp(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: HelpListFilter,
): Promise<HelpList> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const { helpThreads: t } = schema;
    const tenant = await tenantContext(tx, deps.realClock);
    const where = and(eq(t.processId, tenant.process.id), reachOfThreads(tx, actor));
    const [counted] = await tx.select({ total: count() }).from(t).where(where);
    const total = counted?.total ?? 0;
    const rows = await selectThreads(tx)
      .where(where)
      .orderBy(desc(t.updatedAt), desc(t.id))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize);
    const items = await toItems(tx, tenant, rows);
    return { items, page: filter.page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
  });
}
