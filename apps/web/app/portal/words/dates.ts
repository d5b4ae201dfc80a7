const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
}

/** Numbers only: words are put here, so that the server and any browser write a date with the same letters. */
function partsIn(instant: Date, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    year: Number(part.get('year')),
    month: Number(part.get('month')),
    day: Number(part.get('day')),
    time: `${part.get('hour')}:${part.get('minute')}`,
  };
}

function dayInWords({ year, month, day }: Omit<Parts, 'time'>): string {
  return `${day} de ${months[month - 1] ?? ''} de ${year}`;
}

/** «4 de mayo de 2024», from a calendar day (YYYY-MM-DD). */
export function formatDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dayInWords({ year, month, day: date });
}

/** «4 de mayo de 2024, 23:59» at the tenant's clock, from an instant (ISO 8601). */
export function formatMoment(iso: string, timeZone: string): string {
  const parts = partsIn(new Date(iso), timeZone);
  return `${dayInWords(parts)}, ${parts.time}`;
}

/** «10:42» at the tenant's clock. */
export function formatHour(instant: Date, timeZone: string): string {
  return partsIn(instant, timeZone).time;
}

/** Value of a `datetime-local` control, at the tenant's clock. */
export function toLocalInput(iso: string, timeZone: string): string {
  const { year, month, day, time } = partsIn(new Date(iso), timeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T${time}`;
}

/** «1 día», «12 días». */
export function countOf(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Thousands with a comma, as in Mexico: «1,204». */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
