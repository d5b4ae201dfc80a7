import type { MailTemplate } from './template.ts';

/** The mail to whom an independent candidacy names (Hidalgo 5.6). */
export const delegation: MailTemplate = {
  needsLink: true,
  write: ({ displayName, office, siteName, oplName, oneTimeLink }) => ({
    subject: `Te nombraron persona delegada en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `Una candidatura independiente (${office ?? ''}) te nombró para capturar y enviar sus cuestionarios en «${siteName}» (${oplName}). Las autorizaciones para publicar sólo puede darlas la persona candidata.`,
      'Abre este enlace para elegir tu frase de acceso. Sirve una sola vez:',
    ],
    ...(oneTimeLink === null ? {} : { link: { href: oneTimeLink.href, label: 'Elegir mi frase de acceso' } }),
    closing: [
      `El enlace vence el ${oneTimeLink?.expiresOn ?? ''}. Si no esperabas este correo, no lo abras y avisa a la candidatura.`,
      'Nadie te pedirá tu frase de acceso por correo ni por teléfono.',
    ],
  }),
};
