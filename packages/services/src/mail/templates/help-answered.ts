import type { MailTemplate } from './template.ts';

/** Tells that the OPL answered (art. 14 h): where to read it, never what it says. */
export const helpAnswered: MailTemplate = {
  write: ({ displayName, siteName, oplName, address, payload }) => ({
    subject: `Respuesta a tu mensaje en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `${oplName} respondió el mensaje que enviaste desde «${siteName}».`,
      'Entra con tu cuenta para leer la respuesta y, si hace falta, seguir la conversación:',
    ],
    link: { href: address(`/ayuda/${payload.thread ?? ''}`), label: 'Leer la respuesta' },
    closing: ['Por cuidado de tus datos, este correo no lleva el texto de la respuesta.'],
  }),
};
