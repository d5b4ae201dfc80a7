import { Temporal } from 'temporal-polyfill';

/** A day of the calendar, `YYYY-MM-DD`, in the tenant's time zone. */
export type Day = string;

/** Day that an instant belongs to in the tenant's time zone. */
export function localDay(instant: Date, timeZone: string): Day {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** First instant of a day there. */
export function startOfDay(day: Day, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds);
}

/** Last instant of a day there: a deadline ends at 23:59:59 of the tenant (domain §3), that second included. */
export function endOfDay(day: Day, timeZone: string): Date {
  return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - 1);
}

/** The day `days` natural days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Natural days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
