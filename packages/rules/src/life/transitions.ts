import type { LifeEvent, QuestionnaireState } from '@conoceles/contracts';

/**
 * The whole life in one table: state → event → state.
 *
 * The party's return goes to `observed`, like the reviewer's: both are «vuelve a captura, con motivo». A validated questionnaire may be
 * taken up again until it is published, so that a verdict given by mistake can be mended; what was taken by mistake is put back in the queue. A correction of what is published either reopens one
 * section (`observed` again, while the public keeps reading what was validated) or is applied by the OPL's admin without leaving `published`.
 */
export const transitions: Readonly<
  Record<QuestionnaireState, Readonly<Partial<Record<LifeEvent, QuestionnaireState>>>>
> = {
  'not-started': { 'save-draft': 'draft' },
  draft: { 'save-draft': 'draft', submit: 'submitted' },
  submitted: { authorise: 'authorised', 'return-by-party': 'observed', 'take-in-review': 'in-review' },
  authorised: { 'return-by-party': 'observed', 'take-in-review': 'in-review' },
  'in-review': { 'release-review': 'submitted', observe: 'observed', validate: 'validated' },
  observed: { 'save-draft': 'draft', submit: 'submitted' },
  'first-validated': { 'take-in-review': 'in-review', observe: 'observed', validate: 'validated' },
  validated: { 'take-in-review': 'in-review', publish: 'published' },
  published: { reopen: 'observed', 'apply-correction': 'published' },
};
