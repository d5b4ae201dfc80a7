import { accessLink } from './access-link.ts';
import { activation } from './activation.ts';
import { consentRegistered } from './consent-registered.ts';
import { correctionAnswered } from './correction-answered.ts';
import { delegation } from './delegation.ts';
import { helpAnswered } from './help-answered.ts';
import { reminderParty } from './reminder-party.ts';
import { reminderPerson } from './reminder-person.ts';
import { returnedByParty } from './returned-by-party.ts';
import type { MailTemplate } from './template.ts';

/** Every mail the system writes, by the kind its row of the outbox names. */
export const mailTemplates = {
  'access-link': accessLink,
  activation,
  'consent-registered': consentRegistered,
  'correction-answered': correctionAnswered,
  delegation,
  'help-answered': helpAnswered,
  'reminder-party': reminderParty,
  'reminder-person': reminderPerson,
  'returned-by-party': returnedByParty,
} as const satisfies Record<string, MailTemplate>;

export type MailKind = keyof typeof mailTemplates;
