import { randomUUID } from 'node:crypto';
import type { ReportError, ReportReceived } from '@conoceles/contracts';
import {
  and,
  anonymousActor,
  contactHash,
  eq,
  isNull,
  recordAudit,
  schema,
  sealContact,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import { publicationWindow } from '@conoceles/rules';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import type { RequestOrigin } from '../session/opened-session.ts';
import { countAttempts } from '../session/throttle.ts';
import { tenantContext } from '../tenants/tenant-context.ts';

/** In a quarter of an hour: by one address (a whole office may share it), about one candidacy, and in a whole state. */
const limits = { origin: 8, candidacy: 40, site: 400 } as const;

/**
 * Keeps what a citizen says is wrong in a public profile: sealed, and without anything of who wrote. What a machine fills in is answered alike and not kept.
 * @throws ServiceProblem `not-found` for a profile that is not public; `too-many-requests`
 */
export async function reportError(
  deps: ServiceDeps,
  site: TenantSite,
  report: ReportError & { readonly slug: string },
  origin: RequestOrigin,
): Promise<ReportReceived> {
  const scope = { tenantId: site.tenantId, actor: anonymousActor, scope: 'app' } as const;
  // Its own transaction: what is refused stays counted.
  const about = await withTenant(deps.db, scope, async (tx) => {
    const candidacyId = await publicCandidacy(tx, deps, report.slug);
    return { candidacyId, blocked: await isBlocked(tx, { candidacyId, origin, now: deps.realClock.now() }) };
  });
  if (about.blocked) {
    const wait = 'Espera un cuarto de hora y vuelve a intentar. Lo que ya enviaste sí llegó.';
    throw new ServiceProblem('too-many-requests', wait);
  }
  if (report.trap !== '') return { received: true };
  await withTenant(deps.db, scope, (tx) => keep(tx, deps, { ...report, candidacyId: about.candidacyId }));
  return { received: true };
}

/** Only what can be read on the site can be reported; anything else does not exist. */
async function publicCandidacy(tx: TenantTx, deps: ServiceDeps, slug: string): Promise<string> {
  const { publishedProfiles: p } = schema;
  const { now, process, timeZone } = await tenantContext(tx, deps.realClock);
  const [start, end] = [process.publicationStart ?? undefined, process.publicationEnd ?? undefined];
  const [row] = await tx
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.slug, slug), isNull(p.tombstone)));
  if (row === undefined || publicationWindow({ start, end, now, timeZone }) !== 'open') throw notFound();
  return row.id;
}

type Source = { readonly candidacyId: string; readonly origin: RequestOrigin; readonly now: Date };

async function isBlocked(tx: TenantTx, { candidacyId, origin, now }: Source): Promise<boolean> {
  const counted = [
    { of: `report-origin:${origin.address}`, limit: limits.origin },
    { of: `report-candidacy:${candidacyId}`, limit: limits.candidacy },
    { of: 'report-site', limit: limits.site },
  ];
  const attempts = [];
  for (const { of, limit } of counted) {
    attempts.push({ keyHash: await contactHash(tx, 'login-attempt', of), limit });
  }
  return (await countAttempts(tx, attempts, now)) !== null;
}

type Kept = Pick<ReportError, 'part' | 'text'> & { readonly candidacyId: string };

async function keep(tx: TenantTx, deps: ServiceDeps, { candidacyId, part, text }: Kept): Promise<void> {
  const tenant = await tenantContext(tx, deps.realClock);
  const id = randomUUID();
  await tx.insert(schema.errorReports).values({
    tenantId: tx.tenantId,
    id,
    candidacyId,
    part,
    textCipher: await sealContact(tx, { ownerId: id, purpose: 'error-report', value: text }),
    createdAt: tenant.now,
  });
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: 'report.open',
    entity: 'error-report',
    entityId: id,
    after: { part, candidacyId },
  });
}
