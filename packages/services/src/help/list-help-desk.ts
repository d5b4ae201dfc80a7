import type { HelpDesk, HelpDeskFilter } from '@conoceles/contracts';
import { and, asc, count, eq, isNotNull, isNull, type SQL, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectHelpDesk } from './help-reach.ts';
import { openFirst, selectThreads, toItems } from './thread-rows.ts';

const pageSize = 50;
const { accounts, helpThreads, parties } = schema;

/** Value of the filter by party for whoever asks in its own name. */
const ownName = 'independientes';

/** The OPL's desk: open threads first, the one that waits longest at the top; figures of all. @throws ServiceProblem `forbidden` */
export async function listHelpDesk(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: HelpDeskFilter,
): Promise<HelpDesk> {
  expectHelpDesk(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const ofProcess = eq(helpThreads.processId, tenant.process.id);
    const where = and(ofProcess, ...conditions(filter));
    const matching = selectThreads(tx).where(where).as('matching');
    const [counted] = await tx.select({ total: count() }).from(matching);
    const total = counted?.total ?? 0;
    const rows = await selectThreads(tx)
      .where(where)
      .orderBy(openFirst)
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize);
    return {
      items: await toItems(tx, tenant, rows),
      page: filter.page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      total,
      figures: await countThreads(tx, ofProcess),
      parties: await partiesThatAsk(tx, ofProcess),
    };
  });
}

function conditions({ state, kind, party }: HelpDeskFilter): (SQL | undefined)[] {
  return [
    state === undefined ? undefined : eq(helpThreads.state, state),
    kind === undefined ? undefined : eq(helpThreads.kind, kind),
    party === undefined ? undefined : party === ownName ? isNull(parties.id) : eq(parties.slug, party),
  ];
}

async function countThreads(tx: TenantTx, ofProcess: SQL): Promise<HelpDesk['figures']> {
  return tx
    .select({ kind: helpThreads.kind, state: helpThreads.state, count: count() })
    .from(helpThreads)
    .where(ofProcess)
    .groupBy(helpThreads.kind, helpThreads.state);
}

async function partiesThatAsk(tx: TenantTx, ofProcess: SQL): Promise<HelpDesk['parties']> {
  return tx
    .selectDistinct({ slug: parties.slug, acronym: parties.acronym })
    .from(helpThreads)
    .innerJoin(accounts, eq(accounts.id, helpThreads.accountId))
    .innerJoin(parties, eq(parties.id, accounts.partyId))
    .where(and(ofProcess, isNotNull(accounts.partyId)))
    .orderBy(asc(parties.acronym));
}
