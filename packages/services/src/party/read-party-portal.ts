import type { PartyListFilter, PartyPortal } from '@conoceles/contracts';
import { count } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { selectStanding, standingRows } from '../capture/standing-rows.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { describeItems } from './describe-items.ts';
import { countAllied } from './list-allied.ts';
import { partyConditions, partyOrder } from './party-conditions.ts';
import { partyFigures } from './party-figures.ts';
import { partyPlaces } from './party-places.ts';
import { answeredBy, partyOf } from './party-scope.ts';

export const partyPageSize = 50;

/**
 * Every candidacy the liaison's party answers for, with what is missing in each and until when: one page, the figures of all and what the filters offer. A
 * fixed number of queries whatever the party's size. In identity scope: states, and drafts of the page to count what they lack.
 * @throws ServiceProblem `forbidden` for whoever answers for no party
 */
export async function readPartyPortal(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: PartyListFilter,
): Promise<PartyPortal> {
  const partyId = partyOf(actor);
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const rows = standingRows(tx, tenant, answeredBy(partyId));
    const where = partyConditions(rows, filter, tenant);
    const [counted] = await tx.select({ total: count() }).from(rows).where(where);
    const total = counted?.total ?? 0;
    const standing = await selectStanding(tx, rows)
      .where(where)
      .orderBy(...partyOrder(rows, filter.order))
      .limit(partyPageSize)
      .offset((filter.page - 1) * partyPageSize);
    return {
      items: await describeItems(tx, tenant, standing),
      page: filter.page,
      pages: Math.max(1, Math.ceil(total / partyPageSize)),
      total,
      figures: await partyFigures(tx, rows, tenant),
      ...(await partyPlaces(tx, rows)),
      authorises: tenant.rules.partyAuthorisesPublication,
      alliedTotal: await countAllied(tx, tenant, partyId),
    };
  });
}
