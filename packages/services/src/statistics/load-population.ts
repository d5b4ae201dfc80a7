import type { NominationKind } from '@conoceles/contracts';
import { alias, and, asc, eq, inArray, schema, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { TenantContext } from '../tenants/tenant-context.ts';

const { candidacies: c, curricularResponses, nominationParties, nominations } = schema;
// Both tables are called `responses`.
const ide = alias(schema.identityResponses, 'identity_responses');

type Standing = Pick<typeof curricularResponses.$inferSelect, 'state' | 'publishedAt'>;

/** One approved candidacy with what is public of it, and where its questionnaires stand. No answer is read. */
export type Counted = {
  readonly id: string;
  readonly office: string;
  readonly officeKind: (typeof schema.offices.$inferSelect)['kind'];
  readonly gender: (typeof c.$inferSelect)['gender'];
  readonly role: (typeof c.$inferSelect)['role'];
  readonly age: number | null;
  readonly action: { readonly name: string; readonly group: string } | null;
  readonly nameKey: string;
  readonly nomination: NominationKind;
  readonly parties: readonly string[];
  readonly degree: string | null;
  readonly curricular: Standing | null;
  readonly identity: Standing | null;
};

/** Every candidacy of the process approved by now, in a fixed number of queries. */
export async function loadPopulation(tx: TenantTx<'identity'>, tenant: TenantContext): Promise<Counted[]> {
  const { affirmativeActions: a, offices, publishedProfiles: p } = schema;
  const rows = await tx
    .select({
      id: c.id,
      office: offices.slug,
      officeKind: offices.kind,
      gender: c.gender,
      role: c.role,
      age: c.age,
      actionName: a.name,
      actionGroup: a.group,
      nameKey: c.nameKey,
      nominationId: c.nominationId,
      nomination: nominations.kind,
      degree: p.degree,
      approvedOn: c.approvedOn,
      createdAt: c.createdAt,
      curricularState: curricularResponses.state,
      curricularPublishedAt: curricularResponses.publishedAt,
      identityState: ide.state,
      identityPublishedAt: ide.publishedAt,
    })
    .from(c)
    .innerJoin(offices, eq(offices.id, c.officeId))
    .innerJoin(nominations, eq(nominations.id, c.nominationId))
    .leftJoin(a, eq(a.id, c.affirmativeActionId))
    .leftJoin(p, eq(p.id, c.id))
    .leftJoin(curricularResponses, eq(curricularResponses.candidacyId, c.id))
    .leftJoin(ide, eq(ide.candidacyId, c.id))
    .where(and(eq(c.processId, tenant.process.id), eq(c.status, 'approved')))
    .orderBy(asc(c.id));
  const today = localDay(tenant.now, tenant.timeZone);
  const partiesOf = await loadParties(tx, tenant.process.id);
  return rows
    .filter((row) => (row.approvedOn ?? localDay(row.createdAt, tenant.timeZone)) <= today)
    .map(({ actionName, actionGroup, nominationId, ...row }) => ({
      ...row,
      action: actionName === null || actionGroup === null ? null : { name: actionName, group: actionGroup },
      parties: partiesOf.get(nominationId) ?? [],
      curricular: standingOf(row.curricularState, row.curricularPublishedAt),
      identity: standingOf(row.identityState, row.identityPublishedAt),
    }));
}

const standingOf = (state: Standing['state'] | null, publishedAt: Date | null): Standing | null =>
  state === null ? null : { state, publishedAt };

async function loadParties(tx: TenantTx, processId: string): Promise<ReadonlyMap<string, string[]>> {
  const { parties } = schema;
  const ofProcess = tx
    .select({ id: nominations.id })
    .from(nominations)
    .where(eq(nominations.processId, processId));
  const rows = await tx
    .select({ nominationId: nominationParties.nominationId, slug: parties.slug })
    .from(nominationParties)
    .innerJoin(parties, eq(parties.id, nominationParties.partyId))
    .where(inArray(nominationParties.nominationId, ofProcess));
  return new Map(
    [...Map.groupBy(rows, ({ nominationId }) => nominationId)].map(([id, links]) => [
      id,
      links.map(({ slug }) => slug),
    ]),
  );
}
