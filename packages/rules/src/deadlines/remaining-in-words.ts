import { weekdayInWords } from './date-in-words.ts';
import { daysBetween, localDay, zoned } from './local-day.ts';

function leftInWords(days: number, now: Date, dueAt: Date): string {
  if (days > 1) return `Te quedan ${days} días: vence el`;
  if (days === 1) return 'Te queda 1 día: vence mañana,';
  const hours = Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000);
  if (hours >= 2) return `Te quedan ${hours} horas: vence hoy,`;
  return hours === 1 ? 'Te queda 1 hora: vence hoy,' : 'Te queda menos de 1 hora: vence hoy,';
}

/**
 * A deadline as people say it: «Te quedan 9 días: vence el sábado 4 de mayo a las 23:59». Days are counted on the calendar of the tenant's
 * time zone; the year is said only when it is another one.
 */
export function remainingInWords(now: Date, dueAt: Date, timeZone: string): string {
  const there = zoned(dueAt, timeZone);
  const day = weekdayInWords(dueAt, now, timeZone);
  const hour = `${there.hour}:${String(there.minute).padStart(2, '0')}`;
  const at = `a la${there.hour === 1 ? '' : 's'} ${hour}`;
  if (now > dueAt) return `El plazo venció el ${day} ${at}`;
  const days = daysBetween(localDay(now, timeZone), localDay(dueAt, timeZone));
  const left = leftInWords(days, now, dueAt);
  return left.endsWith(',') ? `${left} ${day}, ${at}` : `${left} ${day} ${at}`;
}
