import type { MailTemplate } from './template.ts';

const outcomes: Readonly<Record<string, string>> = {
  accepted:
    'Aceptamos la corrección que se pidió. El organismo electoral la va a aplicar; te avisaremos cuando se publique.',
  reopened:
    'Aceptamos la corrección que se pidió. Esa sección ya está abierta: corrígela y envíala a revisión. Mientras tanto, el sitio muestra lo que ya estaba publicado.',
  refused: 'Respondimos la corrección que se pidió: no procede. El motivo está en tu portal.',
  applied: 'La corrección que se pidió ya está publicada.',
};

/** What happened to a correction, without a word of it: whoever is told signs in to read it. */
export const correctionAnswered: MailTemplate = {
  write: ({ displayName, siteName, oplName, address, payload }) => ({
    subject: `Respuesta a una solicitud de corrección en ${siteName}`,
    opening: [
      `Hola, ${displayName}:`,
      outcomes[String(payload.outcome)] ?? 'Hay una respuesta en tu portal.',
    ],
    link: {
      href: address(
        `/portal/${payload.candidacyId}/${payload.questionnaire === 'identity' ? 'identidad' : 'curricular'}/correccion`,
      ),
      label: 'Ver la corrección',
    },
    closing: [oplName],
  }),
};
