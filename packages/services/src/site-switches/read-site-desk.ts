import type { SiteDesk } from '@conoceles/contracts';
import { and, count, desc, eq, isNull, schema, type TenantTx } from '@conoceles/db';
import { localDay, territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { findOn, loadSwitches, toSiteSwitches } from './load-switches.ts';
import { missingTexts } from './missing-texts.ts';

/** The switches of the public site, what was done with them, the profiles that are paused and the texts that are missing. */
export function readSiteDesk(deps: ServiceDeps, actor: AccountActor): Promise<SiteDesk> {
  return asAccount(deps, actor, 'identity', (tx) => siteDeskIn(tx, deps));
}

export async function siteDeskIn(tx: TenantTx, deps: ServiceDeps): Promise<SiteDesk> {
  const now = deps.realClock.now();
  const context = await tenantContext(tx, deps.realClock);
  const rows = await loadSwitches(tx);
  const on = await Promise.all(
    (['banner', 'maintenance', 'freeze'] as const).map((kind) => findOn(tx, kind, now)),
  );
  const [banner, maintenance, freeze] = await Promise.all(
    on.map(async (row) => (row === undefined ? null : ((await toSiteSwitches(tx, [row], now))[0] ?? null))),
  );
  return {
    now: now.toISOString(),
    banner: banner ?? null,
    maintenance: maintenance ?? null,
    freeze: freeze ?? null,
    history: await toSiteSwitches(tx, rows, now),
    ...(await pausedProfiles(tx, context)),
    pendingTexts: await missingTexts(tx, context.identity),
  };
}

const shownPauses = 50;

async function pausedProfiles(tx: TenantTx, { process, timeZone }: TenantContext) {
  const { candidacies: c, offices: o, profilePauses: p, territories: t } = schema;
  const ofProcess = and(isNull(p.until), eq(c.processId, process.id));
  const [all] = await tx
    .select({ rows: count() })
    .from(p)
    .innerJoin(c, eq(c.id, p.candidacyId))
    .where(ofProcess);
  const rows = await tx
    .select({
      candidacyId: c.id,
      displayName: c.displayName,
      office: o.name,
      place: { kind: t.kind, name: t.name, number: t.number },
      since: p.since,
      reason: p.reason,
    })
    .from(p)
    .innerJoin(c, eq(c.id, p.candidacyId))
    .innerJoin(o, eq(o.id, c.officeId))
    .innerJoin(t, eq(t.id, c.territoryId))
    .where(ofProcess)
    .orderBy(desc(p.since), p.id)
    .limit(shownPauses);
  const paused = rows.map(({ place, since, ...row }) => ({
    ...row,
    territory: territoryLabel(place),
    on: localDay(since, timeZone),
  }));
  return { paused, pausedTotal: all?.rows ?? 0 };
}
