import type { QuestionnaireState } from '@conoceles/contracts';
import { isLocked } from '../life/allowed-events.ts';

export interface ReopenedResponse {
  readonly state: QuestionnaireState;
  /** Sections a correction opened; none: the state alone decides. */
  readonly reopenedSections: readonly string[];
}

/** Whether one section can be written: a correction opens its own and no other, so that what was published is not changed beside it. */
export function isSectionOpen({ state, reopenedSections }: ReopenedResponse, section: string): boolean {
  if (isLocked(state)) return false;
  return reopenedSections.length === 0 || reopenedSections.includes(section);
}
