import { z } from 'zod';

/** Who was elected, as the internal body records it after the election (INAI RRA 10703/21, 11955/21). */

const Standing = z.object({
  /** Whether it may be recorded yet: from the day after the election. */
  open: z.boolean(),
  electionDay: z.iso.date(),
});

export const ElectedStanding = Standing.extend({ elected: z.boolean().nullable() });
export type ElectedStanding = z.infer<typeof ElectedStanding>;

export const ResultsStanding = Standing.extend({
  candidacies: z.number().int(),
  recorded: z.number().int(),
  elected: z.number().int(),
  /** Of those registered under an affirmative action, which are the ones citizens read. */
  listed: z.number().int(),
  listedRecorded: z.number().int(),
});
export type ResultsStanding = z.infer<typeof ResultsStanding>;

export const RecordElected = z.object({
  elected: z.enum(['yes', 'no', 'unknown'], 'Elige si fue electa, si no, o si se borra el registro.'),
});
export type RecordElected = z.infer<typeof RecordElected>;
