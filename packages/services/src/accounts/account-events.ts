import type { AccountEvent } from '@conoceles/contracts';
import type { schema } from '@conoceles/db';

type Row<Name extends 'accounts' | 'mailOutbox' | 'accountLinks' | 'accountHandovers'> =
  (typeof schema)[Name]['$inferSelect'];

export type AccountRows = {
  readonly account: Row<'accounts'>;
  readonly mails: readonly Row<'mailOutbox'>[];
  readonly links: readonly Row<'accountLinks'>[];
  readonly handovers: readonly {
    readonly handover: Row<'accountHandovers'>;
    readonly registeredBy: string | null;
  }[];
};

type Told = { readonly at: Date | null; readonly what: AccountEvent['what'] };

/** What happened to an account, from the rows that tell it, newest first. */
export function accountEvents({ account, handovers, links, mails }: AccountRows): AccountEvent[] {
  const told: Told[] = [
    { at: account.issuedAt, what: 'issued' },
    ...mails.flatMap(mailEvents),
    ...links.flatMap(({ createdAt, openedAt, purpose, usedAt }): Told[] => [
      { at: purpose === 'letter' ? createdAt : null, what: 'letter-made' },
      { at: openedAt, what: 'link-opened' },
      { at: usedAt, what: 'link-used' },
    ]),
    ...handovers.map(({ handover }): Told => ({ at: handover.handedAt, what: 'handed-over' })),
    { at: account.receivedAt, what: 'received' },
    { at: account.disabledAt, what: 'disabled' },
  ];
  return told
    .flatMap(({ at, what }) => (at === null ? [] : [{ at: at.toISOString(), what }]))
    .toSorted((one, two) => two.at.localeCompare(one.at));
}

function mailEvents({ bouncedAt, createdAt, deliveredAt, sentAt, state }: Row<'mailOutbox'>): Told[] {
  return [
    { at: state === 'queued' ? createdAt : null, what: 'mail-queued' },
    { at: sentAt, what: 'mail-sent' },
    { at: deliveredAt, what: 'mail-delivered' },
    { at: bouncedAt, what: 'mail-bounced' },
    { at: state === 'failed' ? (sentAt ?? createdAt) : null, what: 'mail-failed' },
  ];
}
