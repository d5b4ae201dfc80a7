import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { PartyFilter } from './party.ts';
import { Named, PublicTerritory } from './public.ts';

/** Reminders (exhortos): whom to write to, what it will say, and the register that proves it. */

export const ReminderKind = z.enum(['before-deadline', 'overdue', 'manual']);
export type ReminderKind = z.infer<typeof ReminderKind>;

/** How far its mail got; `no-address`: there is nowhere to write to and it is handed over by official letter. */
export const ReminderDelivery = z.enum(['queued', 'sent', 'delivered', 'failed', 'bounced', 'no-address']);
export type ReminderDelivery = z.infer<typeof ReminderDelivery>;

export const ReminderAudience = z.enum(['people', 'parties']);
export type ReminderAudience = z.infer<typeof ReminderAudience>;

/** Whom the OPL reminds: everyone with something missing that the filter keeps, or the liaisons of their parties. */
export const RecipientFilter = PartyFilter.omit({ show: true }).extend({
  audience: ReminderAudience.default('people'),
  party: Slug.optional(),
});
export type RecipientFilter = z.infer<typeof RecipientFilter>;

export const RecipientPage = RecipientFilter.extend({
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type RecipientPage = z.infer<typeof RecipientPage>;

export const Recipient = z.object({
  accountId: z.uuid(),
  name: z.string(),
  /** The candidacy it is about; null for a party, which is told of all of its own. */
  standing: z.object({ office: Named, territory: PublicTerritory, nomination: z.string() }).nullable(),
  party: z.string().nullable(),
  missing: z.record(z.string(), z.number().int()),
  deadline: z.string(),
  hasAddress: z.boolean(),
  /** Somebody reminded it by hand today: it gets no other. */
  remindedToday: z.boolean(),
});
export type Recipient = z.infer<typeof Recipient>;

export const RecipientList = z.object({
  items: z.array(Recipient),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  withoutAddress: z.number().int(),
  remindedToday: z.number().int(),
  /** With something missing, but nobody to write to: their accounts have not been issued. */
  withoutAccount: z.number().int(),
  /** What the first of them would read. */
  sample: z.object({ subject: z.string(), lines: z.array(z.string()) }).nullable(),
  offices: z.array(Named),
  territories: z.array(Named),
  parties: z.array(Named),
});
export type RecipientList = z.infer<typeof RecipientList>;

export const SendReminders = RecipientFilter.extend({
  letterNumber: z
    .string()
    .trim()
    .min(1)
    .max(80, 'Escribe el número del oficio en 80 caracteres o menos.')
    .optional(),
});
export type SendReminders = z.infer<typeof SendReminders>;

const marked = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
  .pipe(z.array(z.uuid()).max(50, 'Marca 50 candidaturas o menos.'));

/** Whom a party reminds: those it marked, or all with something missing that the filter keeps. */
export const PartyRecipientFilter = PartyFilter.omit({ show: true }).extend({ candidacy: marked.optional() });
export type PartyRecipientFilter = z.infer<typeof PartyRecipientFilter>;
export const PartyRecipientPage = PartyRecipientFilter.extend({
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type PartyRecipientPage = z.infer<typeof PartyRecipientPage>;

export const SentReminders = z.object({
  sent: z.number().int(),
  withoutAddress: z.number().int(),
  already: z.number().int(),
});
export type SentReminders = z.infer<typeof SentReminders>;

export const RegisterFilter = z.object({
  kind: ReminderKind.optional(),
  delivery: ReminderDelivery.optional(),
  audience: ReminderAudience.optional(),
  party: Slug.optional(),
  candidacy: z.uuid().optional(),
  q: z.string().trim().max(80).optional(),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;
export const RegisterPage = RegisterFilter.extend({
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

export const RegisteredReminder = z.object({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  kind: ReminderKind,
  recipient: z.string(),
  audience: ReminderAudience,
  party: z.string().nullable(),
  candidacyId: z.uuid().nullable(),
  office: z.string().nullable(),
  territory: z.string().nullable(),
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  missing: z.record(z.string(), z.number().int()),
  delivery: ReminderDelivery,
  deliveryAt: z.iso.datetime({ offset: true }).nullable(),
  letterNumber: z.string().nullable(),
  /** Who sent it; null when it left by itself. */
  by: z.string().nullable(),
});
export type RegisteredReminder = z.infer<typeof RegisteredReminder>;

export const ReminderRegister = z.object({
  items: z.array(RegisteredReminder),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  /** How many got how far, of all that the filter keeps but for the delivery. */
  deliveries: z.record(ReminderDelivery, z.number().int()),
  parties: z.array(Named),
});
export type ReminderRegister = z.infer<typeof ReminderRegister>;
