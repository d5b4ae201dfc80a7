import type { ConsentHolder } from '@conoceles/contracts';
import { eq, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { type OpenCandidacy, openCandidacy, reachOfCapturer } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { kindsVerified } from '../review/expect-verifier.ts';

export type ConsentInput = { deps: ServiceDeps; actor: AccountActor; candidacyId: string };

/**
 * A candidacy for whoever has to do with its authorisations: the person, whoever answers for her, the internal body, and those who verify identity answers.
 * @throws ServiceProblem `not-found`
 */
export async function openConsents(
  tx: TenantTx,
  { deps, actor, candidacyId }: ConsentInput,
): Promise<OpenCandidacy> {
  return openCandidacy(tx, { deps, candidacyId, reach: reachOf(actor) });
}

function reachOf(actor: AccountActor): SQL {
  if (actor.accountKind === 'admin') return sql`true`;
  if (actor.accountKind !== 'reviewer') return reachOfCapturer(actor);
  return kindsVerified(actor).includes('identity') ? sql`true` : sql`false`;
}

export type Holder = { readonly value: ConsentHolder; readonly name: string };

/** Who may keep the signed form: parties those of their candidacies, the electoral body those of independents (domain §6). The first is the usual one. */
export async function holdersOf(tx: TenantTx, { summary }: OpenCandidacy): Promise<Holder[]> {
  const { publishedSites: s } = schema;
  const [site] = await tx.select({ name: s.name }).from(s).where(eq(s.tenantId, tx.tenantId));
  const opl: Holder = { value: 'opl', name: site?.name ?? 'el organismo electoral' };
  if (summary.nominationKind === 'independent') return [opl];
  return [{ value: 'party', name: await partyOf(tx, summary.candidacyId) }, opl];
}

/** The party that answers for the candidacy. */
async function partyOf(tx: TenantTx, candidacyId: string): Promise<string> {
  const { candidacies: c, nominations: n, parties: p } = schema;
  const [row] = await tx
    .select({ name: p.name })
    .from(c)
    .innerJoin(n, eq(n.id, c.nominationId))
    .innerJoin(p, eq(p.id, n.originPartyId))
    .where(eq(c.id, candidacyId));
  return row?.name ?? 'el partido que la postula';
}

/** Days between which a signed form can have been received: from the approval of the candidacy until today. */
export function receptionDays({ summary, tenant }: OpenCandidacy): { from: string; to: string } {
  const to = localDay(tenant.now, tenant.timeZone);
  const approvedOn = summary.approvedOn ?? localDay(summary.createdAt, tenant.timeZone);
  const [from = to] = [approvedOn, to].toSorted();
  return { from, to };
}
