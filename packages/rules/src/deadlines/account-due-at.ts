import type { TenantRules } from '@conoceles/contracts';
import { addDays, type Day, endOfDay } from './local-day.ts';

/**
 * Last instant to issue the account of a candidacy or of a substitution: three natural days counted from the day after its approval
 * (Lineamientos art. 14 c; the number is the tenant's).
 */
export function accountDueAt(input: {
  readonly approvedOn: Day;
  readonly rules: Pick<TenantRules, 'issueAccountDays'>;
  readonly timeZone: string;
}): Date {
  return endOfDay(addDays(input.approvedOn, input.rules.issueAccountDays), input.timeZone);
}
