import type { PublicMethod, TenantFolder } from '@conoceles/contracts';
import { eq, inArray, not, schema, sql, type TenantTx } from '@conoceles/db';
import { siteTexts } from '../tenants/site-texts.ts';
import { excluded } from '../tenants/write-changes.ts';
import { loadPublishedQuestionnaires } from './load-published-questionnaires.ts';
import { sortKey } from './sort-key.ts';

/** Copies to the projection what citizens need of a tenant besides candidacies: identity, brand, texts, dates and catalogues. */
export async function writePublishedSite(tx: TenantTx, folder: TenantFolder, now: Date): Promise<void> {
  const { identity, markSvg } = folder;
  const [process] = await tx
    .select()
    .from(schema.processes)
    .where(eq(schema.processes.slug, identity.currentProcess));
  if (process === undefined) throw new Error(`process ${identity.currentProcess} was not written`);
  await tx
    .update(schema.tenants)
    .set({ identity, markSvg, currentProcessId: process.id, appliedAt: now })
    .where(eq(schema.tenants.id, tx.tenantId));
  const { order, minimumCount, youth, curricularNeedsAuthorisation } = identity.rules;
  const site = {
    slug: identity.slug,
    name: identity.name,
    acronym: identity.acronym,
    stateName: identity.state.name,
    website: identity.website ?? null,
    contactEmail: identity.contactEmail ?? null,
    timeZone: identity.timeZone,
    brand: identity.brand,
    markSvg,
    texts: siteTexts(folder),
    rules: { order, minimumCount, youth, curricularNeedsAuthorisation, method: methodOf(identity) },
    processSlug: process.slug,
    processName: process.name,
    electionDay: process.electionDay,
    publicationStart: process.publicationStart,
    publicationEnd: process.publicationEnd,
    demoNow: process.demoNow,
    questionnaires: await loadPublishedQuestionnaires(tx, process.id),
    updatedAt: now,
  };
  const { publishedSites } = schema;
  await tx
    .insert(publishedSites)
    .values({ tenantId: tx.tenantId, ...site, version: 1 })
    .onConflictDoUpdate({
      target: publishedSites.tenantId,
      // Brand, texts and catalogues are on every page: all of them are new.
      set: { ...site, version: sql`${publishedSites.version} + 1` },
    });
  await writePublishedCatalogues(tx, process.id);
}

/** The rules that the page on how the site works explains. What the state has not confirmed travels with them. */
function methodOf({ internalBody, rules, pending }: TenantFolder['identity']): PublicMethod {
  const { partyAuthorisesPublication, twoStepValidation, corrections, affirmativeActionDisclosure } = rules;
  return {
    internalBody: internalBody.name,
    partyAuthorisesPublication,
    curricularNeedsAuthorisation: rules.curricularNeedsAuthorisation,
    twoStepValidation,
    corrections: { allowed: corrections.allowed, appliedBy: corrections.appliedBy },
    minimumCount: rules.minimumCount,
    youth: rules.youth,
    affirmativeActionDisclosure,
    captureDays: rules.captureDays,
    pending: [...pending, ...rules.pending],
  };
}

async function writePublishedCatalogues(tx: TenantTx, processId: string): Promise<void> {
  const { publishedOffices, publishedParties, publishedTerritories } = schema;
  const { tenantId } = tx;
  const dates = await tx
    .select()
    .from(schema.processOffices)
    .where(eq(schema.processOffices.processId, processId));
  const dateOf = new Map(dates.map((row) => [row.officeId, row]));
  const offices = (await tx.select().from(schema.offices)).map((row) => ({
    tenantId,
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    territoryKind: row.territoryKind,
    sortOrder: row.sortOrder,
    campaignStart: dateOf.get(row.id)?.campaignStart ?? null,
    campaignEnd: dateOf.get(row.id)?.campaignEnd ?? null,
  }));
  await tx
    .insert(publishedOffices)
    .values(offices)
    .onConflictDoUpdate({
      target: [publishedOffices.tenantId, publishedOffices.id],
      set: excluded('slug', 'kind', 'name', 'territoryKind', 'sortOrder', 'campaignStart', 'campaignEnd'),
    });
  const territories = (await tx.select().from(schema.territories)).map((row) => ({
    tenantId,
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    ineKey: row.ineKey,
    number: row.number,
    sortKey: territorySortKey(row.number, row.name),
  }));
  await tx
    .insert(publishedTerritories)
    .values(territories)
    .onConflictDoUpdate({
      target: [publishedTerritories.tenantId, publishedTerritories.id],
      set: excluded('slug', 'kind', 'name', 'ineKey', 'number', 'sortKey'),
    });
  const parties = (await tx.select().from(schema.parties)).map(({ scope: _, ...row }) => row);
  await tx
    .insert(publishedParties)
    .values(parties)
    .onConflictDoUpdate({
      target: [publishedParties.tenantId, publishedParties.id],
      set: excluded('slug', 'name', 'acronym', 'color'),
    });
  await removeUnlisted(tx, offices, territories, parties);
}

async function removeUnlisted(
  tx: TenantTx,
  ...[offices, territories, parties]: readonly (readonly { id: string }[])[]
): Promise<void> {
  const ids = (rows: readonly { id: string }[] | undefined) => (rows ?? []).map((row) => row.id);
  const { publishedOffices, publishedParties, publishedTerritories } = schema;
  await tx.delete(publishedOffices).where(not(inArray(publishedOffices.id, ids(offices))));
  await tx.delete(publishedTerritories).where(not(inArray(publishedTerritories.id, ids(territories))));
  await tx.delete(publishedParties).where(not(inArray(publishedParties.id, ids(parties))));
}

/** Districts by number, the rest by name. */
function territorySortKey(number: number | null, name: string): string {
  const byName = sortKey({ givenNames: '', firstSurname: name });
  return number === null ? byName : `${String(number).padStart(4, '0')} ${byName}`;
}
