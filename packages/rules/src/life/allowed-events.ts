import { LifeEvent, type QuestionnaireState } from '@conoceles/contracts';
import { type LifeContext, nextState } from './next-state.ts';
import { transitions } from './transitions.ts';

/** Events that would be accepted now, for the buttons of each desk. */
export function allowedEvents(state: QuestionnaireState, context: LifeContext): readonly LifeEvent[] {
  return LifeEvent.options.filter((event) => nextState(state, event, context).ok);
}

/** Submitted and not returned: the answers are closed to changes (one opportunity to capture, Sonora §8 IV). */
export function isLocked(state: QuestionnaireState): boolean {
  return transitions[state]['save-draft'] === undefined;
}
