import type {
  CandidacyStatus,
  ConsentKind,
  OfficeKind,
  QuestionnaireState,
  Ticket,
} from '@conoceles/contracts';
import type { InventedPerson } from './invent-person.ts';

/** States of life the demonstration shows; every tenant has all that its rules allow. */
export const LIFE_TARGETS = [
  'account-not-issued',
  'account-not-received',
  'no-draft',
  'draft',
  'late',
  'submitted',
  'authorised',
  'in-review',
  'observed',
  'validated',
  'published',
  'published-with-identity',
  'consent-revoked',
  'substituted',
  'cancelled',
] as const;
export type LifeTarget = (typeof LIFE_TARGETS)[number];

export type InventedConsent = { kind: ConsentKind; givenAt: Date; revokedAt?: Date };

/** How far a candidacy got, and when: instants ascend and none passes the demonstration clock. */
export type InventedLife = {
  target: LifeTarget;
  status: CandidacyStatus;
  statusSince: Date;
  accountIssuedAt?: Date;
  accountReceivedAt?: Date;
  questionnaires: { curricular: QuestionnaireState; identity: QuestionnaireState };
  /** Past its deadline without having been submitted (or submitted late where the tenant allows it). */
  late: boolean;
  savedAt?: Date;
  submittedAt?: Date;
  authorisedAt?: Date;
  takenInReviewAt?: Date;
  observedAt?: Date;
  /** Why it was returned: question of the base questionnaire and text of the reviewer. */
  observation?: { questionId: string; text: string };
  validatedAt?: Date;
  publishedAt?: Date;
  consents: InventedConsent[];
};

/** One invented candidacy, with all its texts and its drawing need to know; whoever stores it marks it as invented. */
export type InventedCandidacy = {
  isInvented: true;
  /** Stable within the process: office/territory/ticket/role, and «/sustitucion» for who took a place. */
  key: string;
  /** Shared by owner and substitute of the same place. */
  ticketKey: string;
  office: string;
  territory: string;
  /** Index of the ticket in its contest. */
  ticketIndex: number;
  /** Place on the ticket's list, in a contest by lists. */
  listNumber: number | null;
  ticket: Ticket;
  role: 'owner' | 'substitute';
  person: InventedPerson;
  affirmativeAction: string | null;
  approvedOn: string;
  approvalAgreement: string;
  bySubstitution: boolean;
  /** Key of the candidacy that took the place of this one, when it was substituted. */
  replacedByKey: string | null;
  life: InventedLife;
  /** Seed of the drawing and of the texts. */
  seed: string;
  place: InventedPlace;
};

/** Where it stands, as texts need it. */
export type InventedPlace = {
  officeKind: OfficeKind;
  territoryKind: 'state' | 'district' | 'municipality' | 'circumscription';
  territoryName: string;
  territoryNumber?: number;
  stateName: string;
  /** Slug of the state of birth most people give: the tenant's own. */
  stateSlug: string;
  youth: { from: number; to: number };
  affirmativeGroup: string | null;
};
