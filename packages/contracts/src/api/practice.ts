import { z } from 'zod';

/** Practice: a process of invented candidacies where parties train and the OPL runs its drills. */

/** What the frame of the portals says of it. */
export const PracticeState = z.object({
  /** Whether one is open to be entered. */
  open: z.boolean(),
  /** Whether this session is in it. */
  on: z.boolean(),
  /** Its own clock; null when none is open. */
  now: z.iso.datetime({ offset: true }).nullable(),
});
export type PracticeState = z.infer<typeof PracticeState>;

export const OpenPractice = z.object({
  /** Tickets of each party. */
  perParty: z
    .number('Escribe cuántas fórmulas por partido.')
    .int('Escribe un número entero.')
    .min(1, 'Al menos una fórmula por partido.')
    .max(10, 'A lo más 10 fórmulas por partido.'),
});
export type OpenPractice = z.infer<typeof OpenPractice>;

export const PracticeDesk = z.object({
  open: z.object({ now: z.iso.datetime({ offset: true }) }).nullable(),
  /** Newest first. */
  drills: z.array(
    z.object({
      openedAt: z.iso.datetime({ offset: true }),
      closedAt: z.iso.datetime({ offset: true }).nullable(),
      candidacies: z.number().int(),
      /** Accounts that did something, and how many things, by the audit log. */
      accounts: z.number().int(),
      acts: z.number().int(),
    }),
  ),
});
export type PracticeDesk = z.infer<typeof PracticeDesk>;
