import { Resend } from 'resend';
import { MailThrottled, type MailTransport } from './mail-transport.ts';

export type ResendOptions = {
  readonly apiKey: string;
  /** Sender with a verified domain: `Conóceles <avisos@ejemplo.mx>`. */
  readonly from: string;
  /** Messages a second that the account may send. */
  readonly perSecond: number;
  /** Another address of the service, for tests. */
  readonly baseUrl?: string;
};

/** Sends by Resend. Each message carries the ids of its state and its row as tags: the signed events bring them back. */
export function resendTransport({ apiKey, from, perSecond, baseUrl }: ResendOptions): MailTransport {
  const client = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return {
    name: 'resend',
    perSecond,
    async send({ id, tenantId, to, subject, text, html }) {
      const tags = [
        { name: 'tenant', value: tenantId },
        { name: 'mail', value: id },
      ];
      const { data, error, headers } = await client.emails.send(
        { from, to, subject, text, html, tags },
        { idempotencyKey: id },
      );
      if (error === null) return { providerId: data.id };
      if (error.statusCode === 429) throw new MailThrottled(waitOf(error.name, headers?.['retry-after']));
      // The provider's message may quote the address: only its name goes on.
      throw new Error(`resend refused the message: ${error.name}`);
    },
  };
}

/** What the provider says, between a second and an hour; a spent quota of the day is asked about once an hour. */
function waitOf(error: string, retryAfter: string | undefined): number {
  if (error.endsWith('quota_exceeded')) return 3600;
  const seconds = Number(retryAfter);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), 3600) : 5;
}
