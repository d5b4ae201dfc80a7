import { Answers } from '@conoceles/contracts';
import {
  and,
  auditDigest,
  eq,
  inArray,
  isNotNull,
  lte,
  openIdentity,
  or,
  prefetchCandidacyKeys,
  schema,
  type TenantTx,
} from '@conoceles/db';
import { canonicalJson } from '../questionnaire/content-hash.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { Counted } from './load-population.ts';

const { candidacies: c, candidacyPrivate, consents, disclosures, identityResponses: r } = schema;

/** What a candidacy answered, and a keyed stamp that is another when it, its office or its gender changes. */
export type OpenedAnswers = { readonly answers: Answers; readonly stamp: string };

/**
 * Opens the identity questionnaires that count: what is published and, before that, what was validated. With consent or without: what leaves is counts.
 */
export async function loadIdentityAnswers(
  tx: TenantTx<'identity'>,
  people: readonly Counted[],
): Promise<ReadonlyMap<string, OpenedAnswers>> {
  const ofId = new Map(people.map((one) => [one.id, one]));
  const rows = await tx
    .select({
      candidacyId: r.candidacyId,
      state: r.state,
      published: r.publishedCipher,
      publishedAt: r.publishedAt,
      submitted: r.submittedCipher,
    })
    .from(r)
    .where(or(isNotNull(r.publishedAt), eq(r.state, 'validated')));
  const counting = rows.filter(({ candidacyId }) => ofId.has(candidacyId));
  await prefetchCandidacyKeys(
    tx,
    counting.map(({ candidacyId }) => candidacyId),
  );
  const opened = new Map<string, OpenedAnswers>();
  for (const { candidacyId, published, publishedAt, submitted } of counting) {
    const purpose = publishedAt === null ? 'submitted' : 'published';
    const cipher = publishedAt === null ? submitted : published;
    const one = ofId.get(candidacyId);
    if (cipher === null || one === undefined) continue;
    const answers = Answers.parse(await openIdentity(tx, { candidacyId, purpose, cipher }));
    const value = canonicalJson({ answers, office: one.office, gender: one.gender });
    opened.set(candidacyId, {
      answers,
      stamp: await auditDigest(tx, { candidacyId, field: 'figures', value }),
    });
  }
  return opened;
}

/**
 * Whose answers the public knows or is going to: shown now or once, for whatever time, or with a consent to show them on record. Who saved a page keeps it.
 */
export async function loadKnown(
  tx: TenantTx<'identity'>,
  { now }: TenantContext,
): Promise<ReadonlySet<string>> {
  const shown = await tx
    .selectDistinct({ id: disclosures.candidacyId })
    .from(disclosures)
    .where(inArray(disclosures.part, ['identity', 'identity-group']));
  const allowed = await tx
    .selectDistinct({ id: consents.candidacyId })
    .from(consents)
    .where(and(eq(consents.kind, 'publish-identity'), lte(consents.givenAt, now)));
  return new Set([...shown, ...allowed].map(({ id }) => id));
}

/** Candidacies of a person who has another one here: by voter key or CURP (keyed hashes), or by an equal name. */
export async function loadTied(
  tx: TenantTx<'identity'>,
  { process }: TenantContext,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({
      id: c.id,
      name: c.nameKey,
      voterKey: candidacyPrivate.voterKeyHash,
      curp: candidacyPrivate.curpHash,
    })
    .from(c)
    .leftJoin(candidacyPrivate, eq(candidacyPrivate.candidacyId, c.id))
    .where(eq(c.processId, process.id));
  const tied = (['name', 'voterKey', 'curp'] as const).flatMap((key) =>
    [...Map.groupBy(rows, (row) => row[key])].flatMap(([value, same]) =>
      value === null || same.length < 2 ? [] : same.map(({ id }) => id),
    ),
  );
  return new Set(tied);
}
