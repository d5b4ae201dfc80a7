import type {
  ActorKind,
  LifeEvent,
  LifeProblemCode,
  ProblemCode,
  QuestionnaireState,
} from '@conoceles/contracts';
import { type LifeContext, nextState } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { captureTime } from '../capture/deadline.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { QuestionnaireResponse } from './response-store.ts';

type Stage = Pick<QuestionnaireResponse, 'state' | 'submittedAt'>;
type Validated = Stage & Partial<Pick<QuestionnaireResponse, 'firstValidatedBy'>>;

/** It was sent and came back, so it may be mended after its deadline. */
export const wasReturned = (response: Stage | null): boolean =>
  response !== null && response.submittedAt !== null && ['draft', 'observed'].includes(response.state);

export const stateOf = (response: Stage | null): QuestionnaireState => response?.state ?? 'not-started';

/** What the rules ask to know before they let an event pass. @throws ServiceProblem `forbidden` for accounts that take no part */
export function lifeContext(
  { summary, tenant }: OpenCandidacy,
  actor: AccountActor,
  response: Validated | null,
): LifeContext {
  return {
    candidacyStatus: summary.status,
    demandsAuthorisation: tenant.rules.partyAuthorisesPublication,
    independent: summary.nominationKind === 'independent',
    window: captureTime(summary, tenant, wasReturned(response)).window,
    actor: actorKind(actor),
    twoStepValidation: tenant.rules.twoStepValidation,
    gaveFirstValidation: response?.firstValidatedBy === actor.accountId,
    correctionsAppliedBy: tenant.rules.corrections.appliedBy,
  };
}

function actorKind({ accountKind }: AccountActor): ActorKind {
  if (accountKind === 'observer') throw new ServiceProblem('forbidden');
  return accountKind;
}

const problemOf: Readonly<Record<LifeProblemCode, ProblemCode>> = {
  'candidacy-not-active': 'state-conflict',
  'actor-not-allowed': 'forbidden',
  'window-not-open': 'window-closed',
  'window-closed': 'window-closed',
  locked: 'state-conflict',
  'authorisation-missing': 'state-conflict',
  'authorisation-not-demanded': 'state-conflict',
  'same-person': 'forbidden',
  'corrections-by-capturer': 'state-conflict',
  'corrections-by-admin': 'state-conflict',
  'event-not-possible': 'state-conflict',
};

/** State the event leads to. @throws ServiceProblem with the reason in words when the rules refuse it */
export function expectEvent(
  event: LifeEvent,
  response: Stage | null,
  context: LifeContext,
): QuestionnaireState {
  const result = nextState(stateOf(response), event, context);
  if (result.ok) return result.state;
  throw new ServiceProblem(problemOf[result.problem.code], result.problem.message);
}
