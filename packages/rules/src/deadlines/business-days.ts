import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './local-day.ts';

/** Monday to Friday, except the tenant's holidays. Days are natural unless a rule says business days (domain §7). */
export function isBusinessDay(day: Day, holidays: readonly Day[]): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !holidays.includes(day);
}

/**
 * The `count`-th business day after `day` (count ≥ 1); `day` itself never counts. Sonora §8 IV: one correction, applied «a más tardar el
 * día hábil siguiente de haber recibido el requerimiento».
 */
export function addBusinessDays(day: Day, count: number, holidays: readonly Day[]): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isBusinessDay(current, holidays)) left -= 1;
  }
  return current;
}
