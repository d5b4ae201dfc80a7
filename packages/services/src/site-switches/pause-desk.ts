import type { PauseDesk } from '@conoceles/contracts';
import { desc, eq, schema, sql, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import { type OpenCandidacy, openCandidacy } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { frozenInWords } from './expect-not-frozen.ts';
import { findFreeze } from './load-freeze.ts';
import { loadPauses } from './load-pauses.ts';
import { namesOf } from './load-switches.ts';

type Asked = { readonly deps: ServiceDeps; readonly candidacyId: string };

/** What the public profile of a candidacy shows, and its pauses. @throws ServiceProblem `not-found`, also when it no longer stands */
export function readPause(deps: ServiceDeps, actor: AccountActor, candidacyId: string): Promise<PauseDesk> {
  return asAccount(deps, actor, 'identity', (tx) => pauseDeskIn(tx, { deps, candidacyId }));
}

/** A candidacy of the current process that stands: what was substituted or cancelled has nothing to pause. */
export async function openPausable(tx: TenantTx, { deps, candidacyId }: Asked): Promise<OpenCandidacy> {
  const open = await openCandidacy(tx, { deps, candidacyId, reach: sql`true` });
  if (open.summary.status !== 'approved') throw notFound();
  return open;
}

export async function pauseDeskIn(tx: TenantTx<'identity'>, asked: Asked): Promise<PauseDesk> {
  const { tenant, summary } = await openPausable(tx, asked);
  const { candidacyId, displayName, office, territory, nomination } = describeCandidacy(summary);
  const freeze = await findFreeze(tx);
  const pause = (await loadPauses(tx, [candidacyId])).get(candidacyId);
  return {
    candidacyId,
    displayName,
    office,
    territory,
    nomination,
    publicSlug: summary.publicSlug,
    today: localDay(tenant.now, tenant.timeZone),
    shown: await shownNow(tx, candidacyId),
    paused: pause === undefined ? null : { on: localDay(pause.since, tenant.timeZone), reason: pause.reason },
    history: await historyOf(tx, candidacyId),
    frozen: freeze === undefined ? null : frozenInWords(freeze, tenant.timeZone),
  };
}

async function shownNow(tx: TenantTx<'identity'>, candidacyId: string): Promise<PauseDesk['shown']> {
  const { publishedIdentity: i, publishedProfiles: p } = schema;
  const [row] = await tx
    .select({ curricular: p.curricular, photo: p.photoKey, identity: i.id })
    .from(p)
    .leftJoin(i, eq(i.id, p.id))
    .where(eq(p.id, candidacyId));
  if (row === undefined) return null;
  const { curricular, photo, identity } = row;
  return { curricular: curricular !== null, photo: photo !== null, identity: identity !== null };
}

async function historyOf(tx: TenantTx, candidacyId: string): Promise<PauseDesk['history']> {
  const { profilePauses: p } = schema;
  const rows = await tx
    .select()
    .from(p)
    .where(eq(p.candidacyId, candidacyId))
    .orderBy(desc(p.since), desc(p.id));
  const nameOf = await namesOf(
    tx,
    rows.flatMap(({ pausedBy, resumedBy }) => [pausedBy, resumedBy]),
  );
  return rows.map(({ reason, since, until, pausedBy, resumedBy }) => ({
    reason,
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
    pausedBy: nameOf(pausedBy),
    resumedBy: resumedBy === null ? null : nameOf(resumedBy),
  }));
}
