import type { TenantRules } from '@conoceles/contracts';
import { addDays, endOfDay, localDay } from './local-day.ts';

export type CaptureRules = Pick<
  TenantRules,
  'captureDays' | 'captureCountsFirstDay' | 'substitutionCaptureDays' | 'substitutionCountsFrom'
>;

/**
 * Last instant to capture: fifteen natural days after reception of the account (Lineamientos art. 16 f), five for whoever takes another's
 * place, from the account or from the substitution as the tenant sets (the documents differ).
 *
 * `substitutedAt` is present only for the candidacy that took the place. Undefined while the clock has not started.
 */
export function captureDueAt(input: {
  readonly receivedAt?: Date | undefined;
  readonly substitutedAt?: Date | undefined;
  readonly rules: CaptureRules;
  readonly timeZone: string;
}): Date | undefined {
  const { receivedAt, substitutedAt, rules, timeZone } = input;
  const bySubstitution = substitutedAt !== undefined;
  const start =
    bySubstitution && rules.substitutionCountsFrom === 'substitution' ? substitutedAt : receivedAt;
  if (start === undefined) return undefined;
  const days = bySubstitution ? rules.substitutionCaptureDays : rules.captureDays;
  const lastDay = addDays(localDay(start, timeZone), rules.captureCountsFirstDay ? days - 1 : days);
  return endOfDay(lastDay, timeZone);
}
