import { z } from 'zod';

/** The embedded outbox: mail that would have left, readable in the browser outside production. */
export const OutboxItem = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(['queued', 'sent', 'failed', 'bounced']),
  createdAt: z.iso.datetime({ offset: true }),
  sentAt: z.iso.datetime({ offset: true }).nullable(),
});
export type OutboxItem = z.infer<typeof OutboxItem>;

export const OutboxPage = z.object({ items: z.array(OutboxItem) });
export type OutboxPage = z.infer<typeof OutboxPage>;

export const OutboxMail = OutboxItem.extend({ text: z.string(), html: z.string() });
export type OutboxMail = z.infer<typeof OutboxMail>;

/** Where the mail provider tells what became of a mail. Called by a server and not by a page: it counts only with its signature. */
export const mailEventsPath = '/api/mail/events';
/** Headers that carry that signature: the provider's own name and the standard's. */
export const mailSignatureHeaders = ['svix-signature', 'webhook-signature'] as const;
