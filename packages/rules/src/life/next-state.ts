import type {
  ActorKind,
  CandidacyStatus,
  CaptureWindow,
  LifeEvent,
  LifeProblemCode,
  QuestionnaireState,
} from '@conoceles/contracts';
import { transitions } from './transitions.ts';

export interface LifeContext {
  readonly candidacyStatus: CandidacyStatus;
  /** The tenant makes the party, or the independent candidacy, authorise publication (Jalisco, module 3). */
  readonly demandsAuthorisation: boolean;
  /** An independent candidacy is candidate and party in one (domain §2). */
  readonly independent: boolean;
  readonly window: CaptureWindow;
  readonly actor: ActorKind;
  /** Two different people validate (tenant's rule). */
  readonly twoStepValidation: boolean;
  /** Whoever acts gave the first validation of this round. */
  readonly gaveFirstValidation: boolean;
  /** Who applies a correction to what is published (tenant's rule; Sonora §8 IV: the admin). */
  readonly correctionsAppliedBy: 'admin' | 'capturer';
}

export interface LifeProblem {
  readonly code: LifeProblemCode;
  readonly message: string;
}

export type LifeResult =
  | { readonly ok: true; readonly state: QuestionnaireState }
  | { readonly ok: false; readonly problem: LifeProblem };

const messages: Readonly<Record<LifeProblemCode, string>> = {
  'candidacy-not-active':
    'Esta candidatura fue sustituida o cancelada: su cuestionario ya no admite cambios.',
  'actor-not-allowed': 'Tu cuenta no puede hacer esto en este cuestionario.',
  'window-not-open': 'La captura abre cuando se recibe la cuenta de acceso.',
  'window-closed': 'El plazo de captura terminó.',
  locked: 'El cuestionario ya se envió y está cerrado a cambios.',
  'authorisation-missing': 'Falta la autorización del partido o de la candidatura independiente.',
  'authorisation-not-demanded': 'Aquí no hace falta autorizar: el cuestionario pasa directo a verificación.',
  'same-person': 'Ya diste la primera validación: la segunda la da otra persona.',
  'corrections-by-capturer': 'Aquí las correcciones las captura quien la pidió y se verifican otra vez.',
  'corrections-by-admin': 'Aquí las correcciones las aplica la instancia interna.',
  'event-not-possible': 'El cuestionario no está en un estado que lo permita.',
};

const isCapture = (event: LifeEvent): boolean => event === 'save-draft' || event === 'submit';

const isByParty = (event: LifeEvent): boolean => event === 'authorise' || event === 'return-by-party';

/**
 * Who may: capturers capture (art. 16), the party or the independent candidacy authorises (by itself or by the delegate it names, Hidalgo 5.6), the OPL
 * verifies and publishes (art. 15 a); what is published is changed directly by the admin alone.
 */
function mayAct(event: LifeEvent, { actor, independent }: LifeContext): boolean {
  if (actor === 'system') return true;
  if (isCapture(event)) return actor === 'candidate' || actor === 'liaison';
  if (isByParty(event)) return actor === 'liaison' || (independent && actor === 'candidate');
  if (event === 'apply-correction') return actor === 'admin';
  return actor === 'reviewer' || actor === 'admin';
}

function refusal(
  state: QuestionnaireState,
  event: LifeEvent,
  context: LifeContext,
): LifeProblemCode | undefined {
  if (context.candidacyStatus !== 'approved') return 'candidacy-not-active';
  if (!mayAct(event, context)) return 'actor-not-allowed';
  if (isByParty(event) && !context.demandsAuthorisation) return 'authorisation-not-demanded';
  if (transitions[state][event] === undefined) return isCapture(event) ? 'locked' : 'event-not-possible';
  if (event === 'take-in-review' && state === 'submitted' && context.demandsAuthorisation) {
    return 'authorisation-missing';
  }
  if (event === 'validate' && state === 'first-validated' && context.gaveFirstValidation)
    return 'same-person';
  if (event === 'reopen' && context.correctionsAppliedBy === 'admin') return 'corrections-by-admin';
  if (event === 'apply-correction' && context.correctionsAppliedBy === 'capturer') {
    return 'corrections-by-capturer';
  }
  if (!isCapture(event) || context.actor === 'system') return undefined;
  if (context.window === 'not-open') return 'window-not-open';
  return context.window === 'closed' ? 'window-closed' : undefined;
}

/** The table's, but that a first validation is not yet one where two people give it, and what is put back keeps its authorisation. */
function destination(
  state: QuestionnaireState,
  event: LifeEvent,
  { demandsAuthorisation, twoStepValidation }: LifeContext,
): QuestionnaireState | undefined {
  if (event === 'release-review' && state === 'in-review' && demandsAuthorisation) return 'authorised';
  if (event === 'validate' && state === 'in-review' && twoStepValidation) return 'first-validated';
  return transitions[state][event];
}

/**
 * State a questionnaire passes to, or why it does not (domain §3). Nothing is published that was not validated; where authorisation is
 * demanded nothing is reviewed without it, and after any change it is demanded again; a substituted or cancelled candidacy takes no event.
 *
 * `system` (an import that replays what another system already did) is not bound by window or role, but by the order like everyone.
 */
export function nextState(state: QuestionnaireState, event: LifeEvent, context: LifeContext): LifeResult {
  const code = refusal(state, event, context);
  const next = destination(state, event, context);
  if (code === undefined && next !== undefined) return { ok: true, state: next };
  const refused = code ?? 'event-not-possible';
  return { ok: false, problem: { code: refused, message: messages[refused] } };
}
