import { activation } from './activation.ts';
import type { MailTemplate } from './template.ts';

/** Every mail the system writes, by the kind its row of the outbox names. */
export const mailTemplates = { activation } as const satisfies Record<string, MailTemplate>;

export type MailKind = keyof typeof mailTemplates;
