import type { Answers, PublicParty } from '@conoceles/contracts';
import { decideVisibility, localDay, type Visibility } from '@conoceles/rules';
import { contentHash } from '../questionnaire/content-hash.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { degreeOf } from './degree-of.ts';
import type { CandidacyRow, Facts, NominationFacts } from './load-facts.ts';
import type {
  PublishedBasis,
  PublishedCurricular,
  PublishedIdentity,
  PublishedPause,
  PublishedTombstone,
} from './published-json.ts';
import { datesOf, photoSectionOf, withheldViews, withoutSections } from './section-marks.ts';
import { sortKey } from './sort-key.ts';

/** What the rules decided for one candidacy, before anything sealed is opened. */
export type Decision = { readonly candidacy: CandidacyRow; readonly visibility: Visibility };

export type BuiltProfile = NonNullable<ReturnType<typeof buildProfile>>;

/** Asks the rules what may be shown. The only place of the system that does. */
export function decide(candidacy: CandidacyRow, facts: Facts, context: TenantContext): Decision {
  const { process, rules, timeZone, now } = context;
  const curricular = facts.curricular.get(candidacy.id);
  const identity = facts.identity.get(candidacy.id);
  const action = facts.affirmativeActions.get(candidacy.affirmativeActionId ?? '');
  const replacedBy = facts.replacedBy.get(candidacy.replacedById ?? '');
  const definition = facts.versions.get(identity?.questionnaireVersionId ?? '')?.definition;
  const visibility = decideVisibility({
    now,
    timeZone,
    publication: {
      start: process.publicationStart ?? undefined,
      end: process.publicationEnd ?? undefined,
    },
    rules,
    candidacy: {
      status: candidacy.status,
      approvedOn: candidacy.approvedOn ?? localDay(candidacy.createdAt, timeZone),
      statusOn: localDay(candidacy.statusSince, timeZone),
      ...(replacedBy === undefined ? {} : { replacedBy }),
    },
    ...(action === undefined ? {} : { affirmativeAction: { group: action.group } }),
    curricular: {
      state: curricular?.state ?? 'not-started',
      publishedAt: curricular?.publishedAt,
      hasPhoto: facts.photos.has(candidacy.id),
    },
    identity: {
      state: identity?.state ?? 'not-started',
      publishedAt: identity?.publishedAt,
      definition: definition ?? { sections: [] },
    },
    consents: facts.consents.get(candidacy.id) ?? [],
    withheld: facts.withheld.get(candidacy.id) ?? [],
    photoSection: photoSectionOf(facts.versions.get(curricular?.questionnaireVersionId ?? '')),
    paused: facts.pauses.has(candidacy.id),
    ...(facts.freeze === null ? {} : { frozen: facts.freeze.get(candidacy.id) ?? new Set() }),
  });
  return { candidacy, visibility };
}

/**
 * The published row of a decision; null when nothing of it is public. Only what the decision shows is copied.
 * @param identityAnswers opened answers, when the decision shows any.
 */
export function buildProfile(
  { candidacy, visibility }: Decision,
  facts: Facts,
  context: TenantContext,
  identityAnswers: Answers | undefined,
) {
  if (visibility.tombstone !== undefined) return buildTombstone(candidacy, visibility.tombstone);
  if (!visibility.listed) return null;
  const nomination = facts.nominations.get(candidacy.nominationId);
  const action = facts.affirmativeActions.get(candidacy.affirmativeActionId ?? '');
  const curricular = curricularOf(candidacy, visibility, facts, context);
  const identity = identityOf(candidacy, visibility, facts, context, identityAnswers);
  const row = {
    ...placeOf(candidacy),
    gender: candidacy.gender,
    ageYears: candidacy.age,
    displayName: candidacy.displayName,
    sortKey: sortKey(candidacy),
    nominationKind: nomination?.kind ?? null,
    nominationLabel: nomination === undefined ? null : nominationLabel(nomination),
    parties: (nomination?.parties ?? []).map(({ id: _, ...party }): PublicParty => party),
    affirmativeActionLabel: visibility.affirmativeAction.shown ? (action?.name ?? null) : null,
    degree: degreeOf(curricular, facts),
    curricular,
    curricularNote: visibility.captureNotes?.curricular ?? ('not-captured' as const),
    identityNote: visibility.captureNotes?.identity ?? ('not-captured' as const),
    photoKey: visibility.photo.shown ? (facts.photos.get(candidacy.id) ?? null) : null,
    invented: candidacy.invented,
    tombstone: null,
    paused: pauseOf(candidacy, facts, context),
    curricularPublishedAt: visibility.curricular.shown
      ? (facts.curricular.get(candidacy.id)?.publishedAt ?? null)
      : null,
  };
  const partyIds = nomination?.parties.map(({ id }) => id) ?? [];
  return { row, identity, partyIds, hash: contentHash({ row, identity }) };
}

function placeOf(candidacy: CandidacyRow) {
  return {
    id: candidacy.id,
    slug: candidacy.publicSlug,
    officeId: candidacy.officeId,
    territoryId: candidacy.territoryId,
    ticketKey: candidacy.ticketKey,
    listNumber: candidacy.listNumber,
    role: candidacy.role,
  };
}

function pauseOf({ id }: CandidacyRow, facts: Facts, { timeZone }: TenantContext): PublishedPause | null {
  const pause = facts.pauses.get(id);
  return pause === undefined ? null : { on: localDay(pause.since, timeZone), reason: pause.reason };
}

function buildTombstone(candidacy: CandidacyRow, facts: NonNullable<Visibility['tombstone']>) {
  const tombstone: PublishedTombstone = {
    reason: facts.status,
    on: facts.on,
    replacedBy: facts.replacedBy ?? null,
  };
  const row = {
    ...placeOf(candidacy),
    gender: null,
    ageYears: null,
    displayName: null,
    sortKey: '',
    nominationKind: null,
    nominationLabel: null,
    parties: [],
    affirmativeActionLabel: null,
    degree: null,
    curricular: null,
    curricularNote: 'not-captured' as const,
    identityNote: 'not-captured' as const,
    photoKey: null,
    invented: candidacy.invented,
    tombstone,
    paused: null,
    curricularPublishedAt: null,
  };
  return { row, identity: null, partyIds: [] as string[], hash: contentHash({ row }) };
}

/** The name on the ballot, or the parties' acronyms in ballot order. */
export function nominationLabel(
  nomination: Pick<NominationFacts, 'kind' | 'name'> & { parties: readonly { acronym: string }[] },
): string {
  if (nomination.name !== null) return nomination.name;
  if (nomination.kind === 'independent') return 'Candidatura independiente';
  return nomination.parties.map((party) => party.acronym).join(' – ');
}

function curricularOf(
  candidacy: CandidacyRow,
  visibility: Visibility,
  facts: Facts,
  { timeZone }: TenantContext,
): PublishedCurricular | null {
  const response = facts.curricular.get(candidacy.id);
  const version = facts.versions.get(response?.questionnaireVersionId ?? '');
  if (!visibility.curricular.shown || !response?.publishedAnswers || version === undefined) return null;
  const { definition } = version;
  const withheld = visibility.withheld.curricular;
  const answers = withoutSections(definition, withoutPhoto(response.publishedAnswers), withheld);
  return {
    sections: sectionViews({ definition, catalogues: facts.catalogues, answers }),
    answers,
    questionnaireVersionId: version.id,
    withheld: withheldViews(candidacy.id, 'curricular', { definition, facts, timeZone }),
    ...datesOf(candidacy.id, 'curricular', { response, facts, timeZone }),
    basis: visibility.curricular.basis.source,
    revocable: visibility.curricular.basis.ground === 'authorisation',
  };
}

/** The photo has its own decision and its own key: its id stays inside. */
function withoutPhoto(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.kind !== 'photo'));
}

type IdentityToPublish = { readonly answers: PublishedIdentity; readonly basis: PublishedBasis };

function identityOf(
  candidacy: CandidacyRow,
  visibility: Visibility,
  facts: Facts,
  { timeZone }: TenantContext,
  opened: Answers | undefined,
): IdentityToPublish | null {
  const part = visibility.identity;
  const response = facts.identity.get(candidacy.id);
  const version = facts.versions.get(response?.questionnaireVersionId ?? '');
  if (!part.shown || opened === undefined || response === undefined || version === undefined) return null;
  const { ground, source, since } = part.basis;
  if (ground !== 'consent' && ground !== 'affirmative-action') return null;
  const allowed = part.questions === undefined ? null : new Set(part.questions);
  const { definition } = version;
  const withheld = visibility.withheld.identity;
  const allowedAnswers = Object.fromEntries(
    Object.entries(opened).filter(([question]) => allowed === null || allowed.has(question)),
  );
  const answers = withoutSections(definition, allowedAnswers, withheld);
  return {
    answers: {
      sections: sectionViews({ definition, catalogues: facts.catalogues, answers }),
      answers,
      questionnaireVersionId: version.id,
      withheld: withheldViews(candidacy.id, 'identity', { definition, facts, timeZone, allowed }),
      ...datesOf(candidacy.id, 'identity', { response, facts, timeZone }),
    },
    basis: { ground, source, since: since.toISOString() },
  };
}
