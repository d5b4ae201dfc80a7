import type { CaptureWindow, TenantRules } from '@conoceles/contracts';
import { type CaptureRules, captureDueAt } from './capture-due-at.ts';
import { type Day, endOfDay } from './local-day.ts';

export interface CaptureWindowInput {
  readonly now: Date;
  readonly timeZone: string;
  readonly rules: CaptureRules & Pick<TenantRules, 'lateCaptureUntilElectionDay'>;
  readonly electionDay: Day;
  readonly receivedAt?: Date | undefined;
  /** Only for the candidacy that took another's place. */
  readonly substitutedAt?: Date | undefined;
  /** It was submitted and came back with observations, or returned by its party. */
  readonly returned?: boolean | undefined;
}

/**
 * Whether answers may be captured now. Until the deadline of art. 16 f, `open`. After it and until election day ends: `late` where the
 * tenant allows it (INE's answer to Hidalgo, INE/UTTyPDP/DPT/069/2024), and `open` for what was captured before and was returned, because
 * no document sets a deadline to mend and an observation nobody can attend would be useless. Nothing opens after election day.
 */
export function captureWindow(input: CaptureWindowInput): CaptureWindow {
  const { now, receivedAt, rules, timeZone } = input;
  if (now > endOfDay(input.electionDay, timeZone)) return 'closed';
  if (receivedAt === undefined || now < receivedAt) return 'not-open';
  const dueAt = captureDueAt(input);
  if (dueAt !== undefined && now <= dueAt) return 'open';
  if (input.returned === true) return 'open';
  return rules.lateCaptureUntilElectionDay ? 'late' : 'closed';
}
