import { Resend } from 'resend';
import type { MailTransport } from './mail-transport.ts';

/**
 * Sends by Resend.
 * @param options.from sender with a verified domain: `Conóceles <avisos@ejemplo.mx>`.
 */
export function resendTransport(options: { readonly apiKey: string; readonly from: string }): MailTransport {
  const client = new Resend(options.apiKey);
  return {
    name: 'resend',
    async send(message) {
      const { data, error } = await client.emails.send(
        {
          from: options.from,
          to: message.to,
          subject: message.subject,
          text: message.text,
          html: message.html,
        },
        { idempotencyKey: message.id },
      );
      // The provider's message may quote the address: only its name goes on.
      if (error !== null) throw new Error(`resend refused the message: ${error.name}`);
      return { providerId: data.id };
    },
  };
}
