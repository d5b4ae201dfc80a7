import { letterLine } from './reminder-person.ts';
import type { MailTemplate } from './template.ts';

/** The reminder (exhorto) to whoever answers for a party: its counts, in one mail. */
export const reminderParty: MailTemplate = {
  write: ({ displayName, siteName, oplName, address, payload }) => ({
    subject: `Recordatorio: tu partido tiene candidaturas por completar en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `En «${siteName}» (${oplName}) ${payload.missing}.`,
      ...String(payload.deadlines ?? '')
        .split('\n')
        .filter(Boolean),
      ...(payload.late === undefined ? [] : [String(payload.late)]),
      ...letterLine(payload.letter),
    ],
    link: { href: address('/portal?mostrar=falta-algo'), label: 'Ver qué falta en cada candidatura' },
    closing: ['Desde tu portal puedes enviar un recordatorio a las personas a las que les falta algo.'],
  }),
};
