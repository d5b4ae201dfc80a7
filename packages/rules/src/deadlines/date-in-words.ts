import { localDay } from './local-day.ts';

type Parts = 'weekday' | 'day' | 'month' | 'year';

function partsOf(instant: Date, timeZone: string): Readonly<Record<Parts, string>> {
  const format = new Intl.DateTimeFormat('es-MX', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Parts) => parts.get(type) ?? '';
  return { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') };
}

/** «4 de mayo de 2024», the day an instant belongs to in the tenant's time zone. */
export function dateInWords(instant: Date, timeZone: string): string {
  const { day, month, year } = partsOf(instant, timeZone);
  return `${day} de ${month} de ${year}`;
}

/** «sábado 4 de mayo», with its year when it is not the year of `now`. */
export function weekdayInWords(instant: Date, now: Date, timeZone: string): string {
  const { weekday, day, month, year } = partsOf(instant, timeZone);
  const sameYear = localDay(instant, timeZone).slice(0, 4) === localDay(now, timeZone).slice(0, 4);
  return `${weekday} ${day} de ${month}${sameYear ? '' : ` de ${year}`}`;
}
