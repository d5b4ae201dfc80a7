import type { TenantRules } from '@conoceles/contracts';
import { type Day, daysBetween, endOfDay, localDay } from './local-day.ts';

/** What a reminder is about: so many days before a deadline, or the deadline that passed. */
export type ReminderMilestone =
  | { readonly kind: 'before-deadline'; readonly days: number }
  | { readonly kind: 'overdue' };

/**
 * The reminder that is due now for a deadline; undefined when none is. It is the last milestone that was reached: a clock that jumps over several
 * (a machine that was off, a demonstration clock that is moved) asks for the present one and never for those that no longer say the truth. Nothing
 * after election day, when nobody can capture.
 */
export function reminderMilestone(input: {
  readonly now: Date;
  readonly dueAt: Date;
  readonly electionDay: Day;
  readonly rules: TenantRules['reminders'];
  readonly timeZone: string;
}): ReminderMilestone | undefined {
  const { now, dueAt, electionDay, rules, timeZone } = input;
  if (now > endOfDay(electionDay, timeZone)) return undefined;
  if (now > dueAt) return rules.whenOverdue ? { kind: 'overdue' } : undefined;
  const left = daysBetween(localDay(now, timeZone), localDay(dueAt, timeZone));
  const reached = rules.daysBefore.filter((days) => days >= left);
  return reached.length === 0 ? undefined : { kind: 'before-deadline', days: Math.min(...reached) };
}
