import { z } from 'zod';

/** Help of whoever captures (art. 14 h) and opinions on the system (art. 6): threads with the OPL, which answers them and keeps the register. */

export const HelpKind = z.enum(['help', 'opinion']);
export type HelpKind = z.infer<typeof HelpKind>;

export const HelpState = z.enum(['open', 'answered', 'closed']);
export type HelpState = z.infer<typeof HelpState>;

export const helpTextLimits = { min: 10, max: 2_000 } as const;

const HelpText = z
  .string('Escribe tu mensaje.')
  .trim()
  .min(helpTextLimits.min, 'Escribe un poco más: al menos 10 caracteres.')
  .max(helpTextLimits.max, 'Acorta el mensaje: caben 2,000 caracteres.');

/** Path of the portal it is asked from; a query is never part of it, so no datum typed by anybody is. */
const PortalPath = z
  .string()
  .max(200)
  .regex(/^\/[a-z0-9/_-]*$/iu, 'No es una página de este sitio.');

export const AskHelp = z.object({
  kind: z.enum(HelpKind.options, 'Elige si necesitas ayuda o quieres opinar.'),
  text: HelpText,
  from: PortalPath.optional(),
});
export type AskHelp = z.infer<typeof AskHelp>;

export const HelpReply = z.object({ text: HelpText });
export type HelpReply = z.infer<typeof HelpReply>;

/** The OPL's answer; it may close the thread with the same press. */
export const HelpAnswer = z.object({ text: HelpText, close: z.boolean().default(false) });
export type HelpAnswer = z.infer<typeof HelpAnswer>;

export const HelpItem = z.object({
  threadId: z.uuid(),
  kind: HelpKind,
  state: HelpState,
  /** First words of the first message. */
  excerpt: z.string(),
  /** Who asks: «Enlace de partido · MC», «Candidatura · Nombre». */
  who: z.string(),
  /** The candidacy it is about, when it is about one. */
  candidacy: z.string().nullable(),
  /** The page it was asked from, in words. */
  page: z.string().nullable(),
  createdAt: z.iso.datetime({ offset: true }),
  /** Since when it is in its state. */
  since: z.iso.datetime({ offset: true }),
  /** Calendar days an open thread has waited; null when it waits for nobody. */
  waitingDays: z.number().int().nullable(),
});
export type HelpItem = z.infer<typeof HelpItem>;

export const HelpMessage = z.object({
  id: z.uuid(),
  fromOpl: z.boolean(),
  /** Of the OPL, its name; of who asks, the account's. */
  author: z.string(),
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
});
export type HelpMessage = z.infer<typeof HelpMessage>;

export const HelpThread = HelpItem.extend({ messages: z.array(HelpMessage) });
export type HelpThread = z.infer<typeof HelpThread>;

const page = z.coerce.number().int().min(1).max(2_000).default(1);
export const HelpListFilter = z.object({ page });
export type HelpListFilter = z.infer<typeof HelpListFilter>;

export const HelpList = z.object({
  items: z.array(HelpItem),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
});
export type HelpList = z.infer<typeof HelpList>;

export const HelpDeskFilter = z.object({
  state: HelpState.optional(),
  kind: HelpKind.optional(),
  /** Slug of a party, or `independientes` for whoever asks in its own name. */
  party: z.string().max(80).optional(),
  page,
});
export type HelpDeskFilter = z.infer<typeof HelpDeskFilter>;

export const HelpDesk = HelpList.extend({
  /** Threads in each state, of both kinds, whatever the filter. */
  figures: z.array(z.object({ kind: HelpKind, state: HelpState, count: z.number().int() })),
  parties: z.array(z.object({ slug: z.string(), acronym: z.string() })),
});
export type HelpDesk = z.infer<typeof HelpDesk>;

export const HelpRegister = z.object({
  format: z.enum(['xlsx', 'csv']),
  /** With what was said; only for the internal body. */
  texts: z.stringbool().default(false),
});
export type HelpRegister = z.infer<typeof HelpRegister>;
