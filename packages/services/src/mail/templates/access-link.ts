import type { MailTemplate } from './template.ts';

/** A new link for an account that already had its own: to choose another passphrase. */
export const accessLink: MailTemplate = {
  needsLink: true,
  write: ({ displayName, siteName, oplName, oneTimeLink }) => ({
    subject: `Enlace nuevo para entrar a ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `${oplName} te envía un enlace nuevo para entrar a tu cuenta. Con él eliges otra frase de acceso. Al usarlo, la anterior deja de servir; otros enlaces o cartas ya no sirven.`,
      'Sirve una sola vez:',
    ],
    ...(oneTimeLink === null
      ? {}
      : { link: { href: oneTimeLink.href, label: 'Elegir otra frase de acceso' } }),
    closing: [
      `El enlace vence el ${oneTimeLink?.expiresOn ?? ''}. Si no lo pediste y ya puedes entrar, no hagas nada: tu frase sigue siendo la misma.`,
      'Nadie te pedirá tu frase de acceso por correo ni por teléfono.',
    ],
  }),
};
