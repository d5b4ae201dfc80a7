import type { WindowState } from '@conoceles/contracts';
import { type Day, endOfDay, startOfDay } from './local-day.ts';

/** First and last day on which profiles are public: start of campaigns, by agreement, to election day (Sonora §6; art. 11, 9). */
export interface PublicationDates {
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
}

/** Where `now` stands. Without both days agreed it is `undated`, and nothing is public. */
export function publicationWindow(
  input: PublicationDates & { readonly now: Date; readonly timeZone: string },
): WindowState {
  const { start, end, now, timeZone } = input;
  if (start === undefined || end === undefined) return 'undated';
  if (now < startOfDay(start, timeZone)) return 'before';
  return now > endOfDay(end, timeZone) ? 'after' : 'open';
}
