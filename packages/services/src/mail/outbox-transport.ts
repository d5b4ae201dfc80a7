import type { MailTransport } from './mail-transport.ts';

/** The embedded transport: nothing leaves; the outbox keeps the mail to be read in the browser. */
export function outboxTransport(): MailTransport {
  return { name: 'outbox', perSecond: null, send: async () => ({ providerId: null }) };
}
