import type { ConsentKind } from '@conoceles/contracts';
import type { PdfBlock, PdfFact } from '@conoceles/documents';
import { consentWords } from './consent-states.ts';

export type ConsentForm = {
  readonly asked: readonly ConsentKind[];
  /** Null on the blank form: whoever signs writes them. */
  readonly facts: readonly PdfFact[] | null;
  readonly noticeVersion: string;
  /** The tenant's committee has not approved the text yet. */
  readonly pending: boolean;
  readonly keeper: string;
};

/** The sheet to sign: each authorisation apart, with a box for yes and one for no, none ticked. It never carries an answer. */
export function consentFormPage(form: ConsentForm): PdfBlock[] {
  const pending: PdfBlock[] = form.pending
    ? [
        {
          kind: 'notice',
          title: 'Texto por confirmar',
          text: 'El organismo electoral aún no aprueba el texto definitivo de este formato.',
        },
      ]
    : [];
  const person: PdfBlock =
    form.facts === null
      ? { kind: 'blanks', labels: ['Nombre completo', 'Cargo y lugar', 'Quien postula (o «independiente»)'] }
      : { kind: 'facts', facts: form.facts };
  return [
    { kind: 'title', text: 'Autorizaciones de la persona candidata' },
    ...pending,
    person,
    {
      kind: 'paragraph',
      text: `Leí el aviso de privacidad (versión ${form.noticeVersion}). Marco una respuesta en cada autorización; son independientes entre sí y ninguna es requisito de la candidatura.`,
    },
    ...form.asked.map(
      (kind): PdfBlock => ({
        kind: 'choice',
        ...consentWords[kind],
        answers: ['Sí, lo autorizo', 'No lo autorizo'],
      }),
    ),
    { kind: 'signature', labels: ['Lugar y fecha', 'Nombre y firma de la persona candidata'] },
    { kind: 'paragraph', quiet: true, text: form.keeper },
  ];
}
