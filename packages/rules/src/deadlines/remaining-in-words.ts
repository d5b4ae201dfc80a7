import { weekdayInWords } from './date-in-words.ts';
import { daysBetween, localDay, zoned } from './local-day.ts';

/** Whose deadline it is: of whoever reads («Te quedan»), or of somebody else («Quedan»). */
export type DeadlineOf = 'you' | 'there';

const leftWords = {
  you: { many: 'Te quedan', one: 'Te queda' },
  there: { many: 'Quedan', one: 'Queda' },
} as const satisfies Record<DeadlineOf, { many: string; one: string }>;

function leftInWords(days: number, now: Date, dueAt: Date, of: DeadlineOf): string {
  const { many, one } = leftWords[of];
  if (days > 1) return `${many} ${days} días: vence el`;
  if (days === 1) return `${one} 1 día: vence mañana,`;
  const hours = Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000);
  if (hours >= 2) return `${many} ${hours} horas: vence hoy,`;
  return hours === 1 ? `${one} 1 hora: vence hoy,` : `${one} menos de 1 hora: vence hoy,`;
}

function hourInWords(instant: Date, timeZone: string): string {
  const there = zoned(instant, timeZone);
  return `a la${there.hour === 1 ? '' : 's'} ${there.hour}:${String(there.minute).padStart(2, '0')}`;
}

/** «lunes 13 de mayo a las 23:59», with the year when it is not that of `now`. */
export function dayAndHourInWords(instant: Date, now: Date, timeZone: string): string {
  return `${weekdayInWords(instant, now, timeZone)} ${hourInWords(instant, timeZone)}`;
}

/**
 * A deadline as people say it: «Te quedan 9 días: vence el sábado 4 de mayo a las 23:59». Days are counted on the calendar of the tenant's
 * time zone; the year is said only when it is another one.
 */
export function remainingInWords(now: Date, dueAt: Date, timeZone: string, of: DeadlineOf = 'you'): string {
  const day = weekdayInWords(dueAt, now, timeZone);
  const at = hourInWords(dueAt, timeZone);
  if (now > dueAt) return `El plazo venció el ${day} ${at}`;
  const days = daysBetween(localDay(now, timeZone), localDay(dueAt, timeZone));
  const left = leftInWords(days, now, dueAt, of);
  return left.endsWith(',') ? `${left} ${day}, ${at}` : `${left} ${day} ${at}`;
}
