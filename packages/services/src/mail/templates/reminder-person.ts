import type { MailTemplate } from './template.ts';

/** The reminder (exhorto) to a person who has something to capture. */
export const reminderPerson: MailTemplate = {
  write: ({ displayName, office, siteName, oplName, address, payload }) => ({
    subject: `Recordatorio: completa tu información en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `Te recordamos que en «${siteName}» (${oplName}) ${payload.missing}${office === null ? '' : `, de tu candidatura (${office})`}.`,
      `${payload.deadline}`,
      ...letterLine(payload.letter),
    ],
    link: { href: address('/portal'), label: 'Entrar a mi portal' },
    closing: [
      '¿Todavía no eliges tu frase de acceso? Usa el enlace del correo con que recibiste tu cuenta; si ya venció, pide otro al organismo electoral.',
      'Nadie te pedirá tu frase de acceso por correo ni por teléfono.',
    ],
  }),
};

/** The official letter it goes with, where the OPL gives its number. */
export function letterLine(letter: string | number | undefined): string[] {
  return letter === undefined ? [] : [`Este recordatorio corresponde al oficio ${letter}.`];
}
