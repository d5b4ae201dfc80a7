import { type Day, localDay } from './local-day.ts';

/** Whether results may be recorded: nobody is elected before the day after the election. */
export function areResultsOpen({
  now,
  electionDay,
  timeZone,
}: {
  readonly now: Date;
  readonly electionDay: Day;
  readonly timeZone: string;
}): boolean {
  return localDay(now, timeZone) > electionDay;
}
