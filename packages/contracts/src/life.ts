import { z } from 'zod';

/**
 * Life of a candidacy and of each of its two questionnaires (domain §3). The rules package owns the transitions; these are its words.
 */

export const CandidacyStatus = z.enum(['approved', 'substituted', 'cancelled']);
export type CandidacyStatus = z.infer<typeof CandidacyStatus>;

/**
 * `observed` is returned to capture with reasons, or reopened by a correction; `authorised` only exists where the tenant makes the party authorise
 * publication, `first-validated` where it wants two people to validate.
 */
export const QuestionnaireState = z.enum([
  'not-started',
  'draft',
  'submitted',
  'authorised',
  'in-review',
  'observed',
  'first-validated',
  'validated',
  'published',
]);
export type QuestionnaireState = z.infer<typeof QuestionnaireState>;

export const LifeEvent = z.enum([
  'save-draft',
  'submit',
  'authorise',
  'return-by-party',
  'take-in-review',
  'release-review',
  'observe',
  'validate',
  'publish',
  'reopen',
  'apply-correction',
]);
export type LifeEvent = z.infer<typeof LifeEvent>;

/** Who does it. `system` is a job or an import acting in nobody's name. */
export const ActorKind = z.enum(['candidate', 'liaison', 'reviewer', 'admin', 'system']);
export type ActorKind = z.infer<typeof ActorKind>;

/** The separate authorisations asked of the person: treatment of the data, publication of the sensitive answers, publication of the curricular ones. */
export const ConsentKind = z.enum(['treatment', 'publish-identity', 'publish-curricular']);
export type ConsentKind = z.infer<typeof ConsentKind>;

/** `late` is open past the deadline, by a rule of the tenant, and marks what is captured then. */
export const CaptureWindow = z.enum(['not-open', 'open', 'late', 'closed']);
export type CaptureWindow = z.infer<typeof CaptureWindow>;

/** Why an event was refused; the closed list a service maps to its problems. */
export const LifeProblemCode = z.enum([
  'candidacy-not-active',
  'actor-not-allowed',
  'window-not-open',
  'window-closed',
  'locked',
  'authorisation-missing',
  'authorisation-not-demanded',
  'same-person',
  'corrections-by-capturer',
  'corrections-by-admin',
  'event-not-possible',
]);
export type LifeProblemCode = z.infer<typeof LifeProblemCode>;
