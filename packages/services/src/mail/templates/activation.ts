import type { MailTemplate } from './template.ts';

/** The mail that hands over an account (art. 14 c): a one-time link, never a password. */
export const activation: MailTemplate = {
  needsLink: true,
  write: ({ displayName, office, siteName, oplName, oneTimeLink }) => ({
    subject: `Tu cuenta en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      office === null
        ? `Ya tienes una cuenta en «${siteName}» (${oplName}).`
        : `Tu candidatura fue aprobada (${office}) y ya tienes una cuenta en «${siteName}» (${oplName}). Ahí capturas tu información curricular y el cuestionario de identidad.`,
      'Abre este enlace para elegir tu frase de acceso. Sirve una sola vez:',
    ],
    ...(oneTimeLink === null ? {} : { link: { href: oneTimeLink.href, label: 'Elegir mi frase de acceso' } }),
    closing: [
      `El enlace vence el ${oneTimeLink?.expiresOn ?? ''}. Si ya no sirve, pide otro al organismo electoral.`,
      'Nadie te pedirá tu frase de acceso por correo ni por teléfono.',
    ],
  }),
};
