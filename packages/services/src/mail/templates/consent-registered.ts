import type { MailTemplate } from './template.ts';

/** Somebody else registered a form the person signed: she must know, because only she can tell that she did not. Which authorisations stays in the portal. */
export const consentRegistered: MailTemplate = {
  write: ({ displayName, office, siteName, address }) => ({
    subject: `Se registró una hoja firmada en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `Se registró una hoja de autorizaciones firmada de tu candidatura${office === null ? '' : ` (${office})`}. En tu portal ves quién la registró, qué día se recibió y quién la conserva.`,
      'Si no la firmaste o cambiaste de opinión, revócala ahí mismo: surte efecto en el acto.',
    ],
    link: { href: address('/portal'), label: 'Ver mis autorizaciones' },
    closing: ['Nadie te pedirá tu frase de acceso por correo ni por teléfono.'],
  }),
};
