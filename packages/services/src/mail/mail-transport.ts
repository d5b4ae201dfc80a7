export type MailMessage = {
  /** Id of the outbox row: a retry of the same row is the same message for the provider. */
  readonly id: string;
  /** Travels with the message, so that what the provider tells of it later finds its state. */
  readonly tenantId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Sends one message; answers the provider's id. The embedded one only says so: the outbox keeps the body. */
export type MailTransport = {
  readonly name: 'outbox' | 'resend';
  /** Messages a second the provider takes; null where there is no limit. Many at once are spread by it. */
  readonly perSecond: number | null;
  /** @throws MailThrottled when the provider asks to wait. */
  send(message: MailMessage): Promise<{ readonly providerId: string | null }>;
};

/** The provider takes no more for now: the same message is tried again later, and it is no failure. */
export class MailThrottled extends Error {
  override readonly name = 'MailThrottled';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('the provider asked to wait');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
