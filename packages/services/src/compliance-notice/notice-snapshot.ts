import { Named, NoticeFigure, NoticeRow } from '@conoceles/contracts';
import { z } from 'zod';

/** What a notice says, as it was when it was issued: every file of it is written from this and from nothing else. */
export const NoticeSnapshot = z.object({
  number: z.string(),
  date: z.iso.date(),
  office: Named.nullable(),
  processName: z.string(),
  electionDay: z.iso.date(),
  /** The instant of the list, at the tenant's clock. */
  takenAt: z.iso.datetime(),
  approved: z.number().int(),
  rows: z.array(NoticeRow),
  withdrawn: z.array(NoticeRow),
  figures: z.array(NoticeFigure),
});
export type NoticeSnapshot = z.infer<typeof NoticeSnapshot>;
