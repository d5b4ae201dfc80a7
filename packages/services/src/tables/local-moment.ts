import { localDay } from '@conoceles/rules';

/** «2024-05-04 23:59» at the tenant's clock: a date that a spreadsheet sorts. */
export function localMoment(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  return `${localDay(instant, timeZone)} ${time}`;
}
