import { isDeepStrictEqual } from 'node:util';
import type { Answers, CaptureNote, SectionView, WithheldView } from '@conoceles/contracts';
import { inArray, schema, type TenantTx } from '@conoceles/db';
import { contentHash } from '../questionnaire/content-hash.ts';
import type { BuiltProfile } from './build-profile.ts';
import {
  PublishedCurricular,
  PublishedIdentity,
  PublishedParties,
  PublishedTombstone,
} from './published-json.ts';

/** What is public of a candidacy now, as stored. */
export type StoredProfile = {
  readonly row: typeof schema.publishedProfiles.$inferSelect;
  readonly identity: typeof schema.publishedIdentity.$inferSelect | undefined;
  readonly partyIds: readonly string[];
};

/**
 * While publication is frozen: of what would be published, only what is public already, answer by answer. What has to leave leaves; the facts of the registry
 * stay as they were read until the freeze ends.
 * @returns null when nothing of it is public
 */
export function withoutNews(built: BuiltProfile, stored: StoredProfile | undefined): BuiltProfile | null {
  if (stored === undefined) return null;
  if (built.row.tombstone !== null) return withdrawn(built, stored);
  if (stored.row.tombstone !== null) return null;
  const curricular = curricularLeft(built, stored);
  const identity = identityLeft(built, stored);
  const row = {
    ...built.row,
    ...registryOf(stored),
    affirmativeActionLabel: same(built.row.affirmativeActionLabel, stored.row.affirmativeActionLabel),
    degree: curricular === null ? null : same(built.row.degree, stored.row.degree),
    curricular,
    curricularNote: lesser(built.row.curricularNote, stored.row.curricularNote),
    identityNote: lesser(built.row.identityNote, stored.row.identityNote),
    photoKey: same(built.row.photoKey, stored.row.photoKey),
    curricularPublishedAt: curricular === null ? null : stored.row.curricularPublishedAt,
  };
  const left = { row, identity, partyIds: [...stored.partyIds], hash: contentHash({ row, identity }) };
  // The stored registry is what a former build wrote.
  return left as BuiltProfile;
}

/** Gone as it would be, but without the way to somebody who is not on the site yet. */
function withdrawn(built: BuiltProfile, { row }: StoredProfile): BuiltProfile {
  const before = row.tombstone === null ? null : PublishedTombstone.parse(row.tombstone);
  const tombstone = built.row.tombstone;
  const isKnown = before?.replacedBy === tombstone?.replacedBy;
  const left = tombstone === null || isKnown ? tombstone : { ...tombstone, replacedBy: null };
  const changed = { ...built.row, tombstone: left };
  return { ...built, row: changed, hash: contentHash({ row: changed }) } as BuiltProfile;
}

function registryOf({ row }: StoredProfile) {
  const { slug, officeId, territoryId, ticketKey, listNumber, role, gender, ageYears } = row;
  const { displayName, sortKey, nominationKind, nominationLabel, invented } = row;
  const parties = PublishedParties.parse(row.parties);
  const place = { slug, officeId, territoryId, ticketKey, listNumber, role };
  const person = { gender, ageYears, displayName, sortKey, invented };
  return { ...place, ...person, nominationKind, nominationLabel, parties };
}

const same = <Value>(now: Value | null, before: Value | null): Value | null => (now === before ? now : null);

/** A state of capture that citizens have not read yet waits too. */
const steps: readonly CaptureNote[] = ['not-captured', 'in-process', 'published'];
const lesser = (one: CaptureNote, other: CaptureNote): CaptureNote =>
  steps[Math.min(steps.indexOf(one), steps.indexOf(other))] ?? 'not-captured';

type Shown = {
  readonly answers: Answers;
  readonly sections: readonly SectionView[];
  readonly withheld: readonly WithheldView[];
};

/** Answers that were public and still may be, word for word; sections retired meanwhile say so, those given back meanwhile wait. */
function answersLeft(now: Shown, before: Shown) {
  const answers = Object.fromEntries(
    Object.entries(before.answers).filter(([question, answer]) =>
      isDeepStrictEqual(now.answers[question], answer),
    ),
  );
  const sections = before.sections.flatMap((section) => {
    const current = now.sections.find(({ id }) => id === section.id);
    const left = section.answers.filter((answer) =>
      current?.answers.some((one) => isDeepStrictEqual(one, answer)),
    );
    return left.length === 0 ? [] : [{ ...section, answers: left }];
  });
  const retired = new Set(now.withheld.map(({ section }) => section));
  const withheld = [...now.withheld, ...before.withheld.filter(({ section }) => !retired.has(section))];
  return { answers, sections, withheld };
}

function curricularLeft({ row }: BuiltProfile, stored: StoredProfile): PublishedCurricular | null {
  if (row.curricular === null || stored.row.curricular === null) return null;
  const now = PublishedCurricular.parse(row.curricular);
  const before = PublishedCurricular.parse(stored.row.curricular);
  const revocable = now.revocable || before.revocable;
  return { ...before, ...answersLeft(now, before), basis: now.basis, revocable };
}

function identityLeft({ identity }: BuiltProfile, stored: StoredProfile): BuiltProfile['identity'] {
  if (identity === null || stored.identity === undefined) return null;
  const before = PublishedIdentity.parse(stored.identity.answers);
  const now = PublishedIdentity.parse(identity.answers);
  return { answers: { ...before, ...answersLeft(now, before) }, basis: identity.basis };
}

/** What is public of these candidacies now. */
export async function loadStored(
  tx: TenantTx<'identity'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredProfile>> {
  const { publishedIdentity: i, publishedProfileParties: l, publishedProfiles: p } = schema;
  const list = [...ids];
  const rows = await tx.select().from(p).where(inArray(p.id, list));
  const identities = await tx.select().from(i).where(inArray(i.id, list));
  const links = Map.groupBy(
    await tx.select().from(l).where(inArray(l.profileId, list)),
    ({ profileId }) => profileId,
  );
  const identityOf = new Map(identities.map((one) => [one.id, one]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        row,
        identity: identityOf.get(row.id),
        partyIds: (links.get(row.id) ?? []).map(({ partyId }) => partyId),
      },
    ]),
  );
}
