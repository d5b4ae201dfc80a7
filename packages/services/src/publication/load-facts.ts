import type { Answers, CandidacyStatus, Catalogues, NominationKind, PublicParty } from '@conoceles/contracts';
import { and, asc, eq, inArray, schema, type TenantTx } from '@conoceles/db';
import { loadAppliedCorrections } from '../corrections/load-applied-corrections.ts';
import { loadCatalogues, loadVersions, type QuestionnaireVersions } from '../questionnaire/load-versions.ts';
import { loadMotives } from '../review/load-motives.ts';
import { loadFreeze } from '../site-switches/load-freeze.ts';
import { loadPauses } from '../site-switches/load-pauses.ts';
import { loadWithheld } from '../withholding/load-withheld.ts';

export type CandidacyRow = typeof schema.candidacies.$inferSelect;
type IdentityResponse = typeof schema.identityResponses.$inferSelect;
type Consent = typeof schema.consents.$inferSelect;

export type CurricularFacts = {
  readonly state: (typeof schema.curricularResponses.$inferSelect)['state'];
  readonly publishedAt: Date | null;
  readonly capturedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly publishedAnswers: Answers | null;
  readonly questionnaireVersionId: string;
};

export type NominationFacts = {
  readonly kind: NominationKind;
  readonly name: string | null;
  readonly parties: readonly (PublicParty & { readonly id: string })[];
};

/** Everything the projection decides from, for a batch of candidacies, in a fixed number of queries. */
export type Facts = Awaited<ReturnType<typeof loadFacts>>;

/**
 * Locks the candidacies before reading the rest: projections of the same one take turns, so that none writes from facts that another transaction has just
 * changed (a consent revoked meanwhile).
 * @param options.lock false for whoever only looks and writes nothing
 */
export async function loadFacts(
  tx: TenantTx<'identity'>,
  ids: readonly string[],
  { lock = true }: { readonly lock?: boolean } = {},
) {
  const list = [...ids];
  const query = tx
    .select()
    .from(schema.candidacies)
    .where(inArray(schema.candidacies.id, list))
    .orderBy(asc(schema.candidacies.id))
    .$dynamic();
  const candidacies = await (lock ? query.for('no key update') : query);
  return {
    candidacies,
    nominations: await loadNominations(tx, [...new Set(candidacies.map((row) => row.nominationId))]),
    affirmativeActions: byId(await tx.select().from(schema.affirmativeActions)),
    replacedBy: await loadReplacements(tx, candidacies),
    curricular: await loadCurricular(tx, list),
    identity: await loadIdentity(tx, list),
    consents: await loadConsents(tx, list),
    photos: await loadPhotos(tx, list),
    withheld: await loadWithheld(tx, list),
    pauses: await loadPauses(tx, list),
    freeze: await loadFreeze(tx, list),
    corrections: await loadAppliedCorrections(tx, list),
    motives: await loadMotives(tx),
    versions: await loadVersions(tx),
    catalogues: await loadCatalogues(tx),
  } satisfies { versions: QuestionnaireVersions; catalogues: Catalogues; [part: string]: unknown };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

async function loadNominations(tx: TenantTx, ids: string[]): Promise<ReadonlyMap<string, NominationFacts>> {
  const { nominationParties, nominations, parties } = schema;
  const rows = await tx.select().from(nominations).where(inArray(nominations.id, ids));
  const links = await tx
    .select({ nominationId: nominationParties.nominationId, party: parties })
    .from(nominationParties)
    .innerJoin(parties, eq(parties.id, nominationParties.partyId))
    .where(inArray(nominationParties.nominationId, ids))
    .orderBy(asc(nominationParties.place));
  const partiesOf = Map.groupBy(links, (link) => link.nominationId);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        kind: row.kind,
        name: row.name,
        parties: (partiesOf.get(row.id) ?? []).map(({ party: { id, slug, name, acronym, color } }) => ({
          id,
          slug,
          name,
          acronym,
          color,
        })),
      },
    ]),
  );
}

/** Public address of who took each place, when that person is on the site or will be. */
async function loadReplacements(
  tx: TenantTx,
  candidacies: readonly { replacedById: string | null; status: CandidacyStatus }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = candidacies.flatMap((row) => row.replacedById ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: schema.candidacies.id, slug: schema.candidacies.publicSlug })
    .from(schema.candidacies)
    .where(inArray(schema.candidacies.id, ids));
  return new Map(rows.map((row) => [row.id, row.slug]));
}

async function loadCurricular(tx: TenantTx, ids: string[]): Promise<ReadonlyMap<string, CurricularFacts>> {
  const { curricularResponses: r } = schema;
  const rows = await tx
    .select({
      candidacyId: r.candidacyId,
      state: r.state,
      publishedAt: r.publishedAt,
      capturedAt: r.capturedAt,
      submittedAt: r.submittedAt,
      publishedAnswers: r.publishedAnswers,
      questionnaireVersionId: r.questionnaireVersionId,
    })
    .from(r)
    .where(inArray(r.candidacyId, ids));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}

async function loadIdentity(
  tx: TenantTx<'identity'>,
  ids: string[],
): Promise<ReadonlyMap<string, IdentityResponse>> {
  const { identityResponses: r } = schema;
  const rows = await tx.select().from(r).where(inArray(r.candidacyId, ids));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}

async function loadConsents(
  tx: TenantTx<'identity'>,
  ids: string[],
): Promise<ReadonlyMap<string, Consent[]>> {
  const rows = await tx.select().from(schema.consents).where(inArray(schema.consents.candidacyId, ids));
  return Map.groupBy(rows, (row) => row.candidacyId);
}

async function loadPhotos(tx: TenantTx, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const { photos } = schema;
  const rows = await tx
    .select({ candidacyId: photos.candidacyId, key: photos.storageKey })
    .from(photos)
    .where(and(inArray(photos.candidacyId, ids), eq(photos.state, 'published')));
  return new Map(rows.map((row) => [row.candidacyId, row.key]));
}
