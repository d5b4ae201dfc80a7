import { Temporal } from 'temporal-polyfill';
import { dateInWords } from '../deadlines/date-in-words.ts';
import { type Day, startOfDay } from '../deadlines/local-day.ts';

/**
 * What is wrong with the day a photograph was taken, with the mend; undefined when it may stand. It must be recent when it is published
 * (Lineamientos art. 19 I 1: three months; the number is the definition's).
 * @param publishedOn first day it could be public: today, or the start of the publication window if that is later.
 */
export function photoDateProblem(input: {
  readonly takenOn: Day;
  readonly today: Day;
  readonly publishedOn: Day;
  readonly maxAgeMonths: number;
}): string | undefined {
  const { takenOn, today, publishedOn, maxAgeMonths } = input;
  if (takenOn > today)
    return 'La fecha en que se tomó es posterior a hoy: escribe el día en que se tomó la fotografía.';
  const earliest = earliestPhotoDay(publishedOn, maxAgeMonths);
  if (takenOn >= earliest) return undefined;
  return `Sube una fotografía tomada a partir del ${dayInWords(earliest)}: no debe tener más de ${maxAgeMonths} meses cuando se publique.`;
}

/** First day on which a photograph published then may have been taken. */
export function earliestPhotoDay(publishedOn: Day, maxAgeMonths: number): Day {
  return Temporal.PlainDate.from(publishedOn).subtract({ months: maxAgeMonths }).toString();
}

const dayInWords = (day: Day): string => dateInWords(startOfDay(day, 'UTC'), 'UTC');
