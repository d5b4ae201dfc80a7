import { createHmac, timingSafeEqual } from 'node:crypto';

export type SignedEvent = {
  readonly id: string;
  /** Seconds since 1970, as the header writes them. */
  readonly timestamp: string;
  /** One or more, apart by spaces, each `v1,<base64>`: there are two while a secret is being changed. */
  readonly signature: string;
  /** The body exactly as it came. */
  readonly body: string;
};

const toleranceSeconds = 5 * 60;

/**
 * Whether the provider signed this, just now, with our secret (Standard Webhooks, which Resend's events follow): HMAC-SHA-256 of `id.timestamp.body`. An event older than
 * five minutes is refused, so one that was overheard cannot be told again later; within them, telling it twice changes nothing.
 * @param secret `whsec_<base64>`
 */
export function isSigned(event: SignedEvent, secret: string, now: Date): boolean {
  const seconds = /^\d{1,12}$/u.test(event.timestamp) ? Number(event.timestamp) : Number.NaN;
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= toleranceSeconds)) return false;
  const expected = Buffer.from(signEvent(event, secret));
  return event.signature.split(' ').some((one) => {
    const given = Buffer.from(one);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** The signature of an event, as its header carries it. */
export function signEvent({ id, timestamp, body }: Omit<SignedEvent, 'signature'>, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
