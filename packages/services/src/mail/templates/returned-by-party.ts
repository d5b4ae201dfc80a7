import type { MailTemplate } from './template.ts';

/** Whoever nominates the person returned a questionnaire instead of authorising it. The reason stays in the portal: it may quote answers. */
export const returnedByParty: MailTemplate = {
  write: ({ displayName, office, siteName, address }) => ({
    subject: `Tienes algo por corregir en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      `Quien postula tu candidatura${office === null ? '' : ` (${office})`} leyó lo que enviaste y te pide corregir algo antes de autorizar su publicación.`,
      'Entra a tu portal: ahí está qué te piden. Corrígelo y envíalo otra vez.',
    ],
    link: { href: address('/portal'), label: 'Ver qué me piden corregir' },
    closing: ['Nadie te pedirá tu frase de acceso por correo ni por teléfono.'],
  }),
};
