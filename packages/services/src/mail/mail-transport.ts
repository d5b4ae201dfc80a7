export type MailMessage = {
  /** Id of the outbox row: a retry of the same row is the same message for the provider. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Sends one message; answers the provider's id. The embedded one only says so: the outbox keeps the body. */
export type MailTransport = {
  readonly name: 'outbox' | 'resend';
  send(message: MailMessage): Promise<{ readonly providerId: string | null }>;
};
