import { eq, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import type { Clock } from '../deps.ts';
import { sharePublication } from '../site-switches/publication-lock.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { excluded } from '../tenants/write-changes.ts';
import { type BuiltProfile, buildProfile, decide } from './build-profile.ts';
import { loadFacts } from './load-facts.ts';
import { openIdentityAnswers } from './open-identity-answers.ts';
import { loadStored, withoutNews } from './without-news.ts';
import { writeDisclosures } from './write-disclosures.ts';
import { buildListed, compareListed, type ListedChanges, writeListed } from './write-listed.ts';

export type Projected = { readonly written: number; readonly removed: number };

/**
 * Writes to the projection what may be shown of these candidacies now, and closes or opens their dated disclosures. One transaction with whatever caused it;
 * a projection that changes nothing writes nothing and keeps the version. While publication is frozen it takes away and adds nothing.
 */
export async function projectCandidacies(
  tx: TenantTx<'identity'>,
  realClock: Clock,
  candidacyIds: readonly string[],
): Promise<Projected> {
  // What is «published» in practice reaches nobody: not even a disclosure is written.
  if (candidacyIds.length === 0 || tx.actor.practice === true) return { written: 0, removed: 0 };
  const context = await tenantContext(tx, realClock);
  await sharePublication(tx);
  const facts = await loadFacts(tx, candidacyIds);
  const ofProcess = facts.candidacies.filter((row) => row.processId === context.process.id);
  const decisions = ofProcess.map((candidacy) => decide(candidacy, facts, context));
  const opened = await openIdentityAnswers(tx, facts, decisions);
  const stored = facts.freeze === null ? null : await loadStored(tx, candidacyIds);
  const built = decisions.flatMap((decision) => {
    const { id } = decision.candidacy;
    const profile = buildProfile(decision, facts, context, opened.get(id));
    const left = profile === null || stored === null ? profile : withoutNews(profile, stored.get(id));
    return left === null ? [] : [left];
  });
  await writeDisclosures(tx, decisions, context.now);
  const listed = decisions.flatMap((decision) => buildListed(decision, facts) ?? []);
  const compared = await compareListed(tx, candidacyIds, listed);
  const list = facts.freeze === null ? compared : { ...compared, write: [] };
  return writeProfiles(tx, { candidacyIds, built, list }, realClock.now());
}

type ToWrite = {
  readonly candidacyIds: readonly string[];
  readonly built: readonly BuiltProfile[];
  readonly list: ListedChanges;
};

async function writeProfiles(
  tx: TenantTx<'identity'>,
  { candidacyIds, built, list }: ToWrite,
  at: Date,
): Promise<Projected> {
  const { publishedProfiles: p } = schema;
  const stored = await tx
    .select({ id: p.id, hash: sql<string | null>`${p.summary} ->> 'hash'` })
    .from(p)
    .where(inArray(p.id, [...candidacyIds]));
  const hashOf = new Map(stored.map((row) => [row.id, row.hash]));
  const changed = built.filter((profile) => hashOf.get(profile.row.id) !== profile.hash);
  const kept = new Set(built.map((profile) => profile.row.id));
  const removed = stored.map((row) => row.id).filter((id) => !kept.has(id));
  const isListMoved = list.write.length > 0 || list.remove.length > 0;
  if (changed.length === 0 && removed.length === 0 && !isListMoved) return { written: 0, removed: 0 };
  const version = await nextVersion(tx, at);
  await writeListed(tx, list);
  if (removed.length > 0) await tx.delete(p).where(inArray(p.id, removed));
  if (changed.length > 0) await upsertProfiles(tx, changed, version, at);
  return { written: changed.length, removed: removed.length };
}

/** Moves the tenant's publication version; a trigger tells every process that listens. */
export async function nextVersion(tx: TenantTx, at: Date): Promise<number> {
  const { publishedSites: s } = schema;
  const [site] = await tx
    .update(s)
    .set({ version: sql`${s.version} + 1`, updatedAt: at })
    .where(eq(s.tenantId, tx.tenantId))
    .returning({ version: s.version });
  if (site === undefined) throw new Error('the tenant has no published site: its folder was not applied');
  return site.version;
}

async function upsertProfiles(
  tx: TenantTx<'identity'>,
  profiles: readonly BuiltProfile[],
  version: number,
  at: Date,
): Promise<void> {
  const { publishedIdentity, publishedProfileParties, publishedProfiles } = schema;
  const own = { tenantId: tx.tenantId, version, updatedAt: at };
  const ids = profiles.map((profile) => profile.row.id);
  await tx
    .insert(publishedProfiles)
    .values(profiles.map(({ row, hash }) => ({ ...row, ...own, summary: { hash } })))
    .onConflictDoUpdate({
      target: [publishedProfiles.tenantId, publishedProfiles.id],
      set: excluded(...profileFields, 'version', 'updatedAt', 'summary'),
    });
  await tx.delete(publishedProfileParties).where(inArray(publishedProfileParties.profileId, ids));
  const links = profiles.flatMap(({ row, partyIds }) =>
    partyIds.map((partyId) => ({
      tenantId: tx.tenantId,
      profileId: row.id,
      partyId,
      sortKey: row.sortKey,
    })),
  );
  if (links.length > 0) await tx.insert(publishedProfileParties).values(links);
  await tx.delete(publishedIdentity).where(inArray(publishedIdentity.id, ids));
  const identities = profiles.flatMap(({ row, identity }) =>
    identity === null ? [] : [{ ...own, id: row.id, ...identity }],
  );
  if (identities.length > 0) await tx.insert(publishedIdentity).values(identities);
}

const profileFields = [
  'slug',
  'officeId',
  'territoryId',
  'ticketKey',
  'listNumber',
  'role',
  'gender',
  'ageYears',
  'displayName',
  'sortKey',
  'nominationKind',
  'nominationLabel',
  'parties',
  'affirmativeActionLabel',
  'degree',
  'curricular',
  'curricularNote',
  'identityNote',
  'photoKey',
  'invented',
  'tombstone',
  'paused',
  'curricularPublishedAt',
] as const;
