import {
  Answers,
  Catalogues,
  NominationKind,
  ProfilePause,
  PublicMethod,
  PublicParty,
  PublicSwitch,
  QuestionnaireDefinition,
  SectionView,
  WithheldView,
} from '@conoceles/contracts';
import { z } from 'zod';

/** Shapes of the JSON columns of the projection: written here and nowhere else, read by the public side and by the public export. */

/** Column `profiles.curricular`: words for pages, and the same answers as data for the export. */
export const PublishedCurricular = z.object({
  sections: z.array(SectionView),
  withheld: z.array(WithheldView).default([]),
  capturedOn: z.iso.date().nullable().default(null),
  correctedOn: z.iso.date().nullable().default(null),
  answers: Answers,
  questionnaireVersionId: z.uuid(),
  publishedOn: z.iso.date().nullable(),
  basis: z.string(),
  /** Rests on an authorisation of the person, who may take it back. */
  revocable: z.boolean().default(false),
});
export type PublishedCurricular = z.infer<typeof PublishedCurricular>;

/** Column `identity.answers`: only the questions that may be shown. */
export const PublishedIdentity = z.object({
  sections: z.array(SectionView),
  withheld: z.array(WithheldView).default([]),
  capturedOn: z.iso.date().nullable().default(null),
  correctedOn: z.iso.date().nullable().default(null),
  answers: Answers,
  questionnaireVersionId: z.uuid(),
  publishedOn: z.iso.date().nullable(),
});
export type PublishedIdentity = z.infer<typeof PublishedIdentity>;

/** Column `identity.basis`. */
export const PublishedBasis = z.object({
  ground: z.enum(['consent', 'affirmative-action']),
  source: z.string(),
  since: z.iso.datetime(),
});
export type PublishedBasis = z.infer<typeof PublishedBasis>;

/** Column `profiles.tombstone`. */
export const PublishedTombstone = z.object({
  reason: z.enum(['substituted', 'cancelled']),
  on: z.iso.date(),
  replacedBy: z.string().nullable(),
});
export type PublishedTombstone = z.infer<typeof PublishedTombstone>;

/** Column `profiles.paused`. */
export const PublishedPause = ProfilePause;
export type PublishedPause = z.infer<typeof PublishedPause>;

/** Column `sites.banner`. */
export const PublishedBanner = z.object({ message: z.string(), link: z.string().nullable() });
export type PublishedBanner = z.infer<typeof PublishedBanner>;

/** Column `sites.maintenance`: real instants; `until` is the hour at which it ends by itself. */
export const PublishedMaintenance = PublicSwitch.omit({ kind: true });
export type PublishedMaintenance = z.infer<typeof PublishedMaintenance>;

/** Column `sites.switches`, the latest first. */
export const PublishedSwitches = z.array(PublicSwitch);

/** Column `sites.rules`, part `method`: what the page on how the site works says of its state. */
export const PublishedMethod = PublicMethod;
export type PublishedMethod = z.infer<typeof PublishedMethod>;

/** Column `profiles.parties`. */
export const PublishedParties = z.array(PublicParty);
export type PublishedParties = z.infer<typeof PublishedParties>;

/** Column `profiles.summary`: hash of the row and its identity answers, so that a projection that changes nothing writes nothing. */
export const PublishedSummary = z.object({ hash: z.string(), nominationKind: NominationKind.optional() });
export type PublishedSummary = z.infer<typeof PublishedSummary>;

const PublishedVersions = z.array(z.object({ id: z.uuid(), definition: QuestionnaireDefinition })).min(1);

/** Column `sites.questionnaires`: every version people answered under, newest first, with the lists they draw on. */
export const PublishedQuestionnaires = z.object({
  curricular: PublishedVersions,
  identity: PublishedVersions,
  catalogues: Catalogues,
});
export type PublishedQuestionnaires = z.infer<typeof PublishedQuestionnaires>;
