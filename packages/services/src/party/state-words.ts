import type { QuestionnaireState } from '@conoceles/contracts';

/** States of a questionnaire in a table for people. */
export const stateWords: Readonly<Record<QuestionnaireState, string>> = {
  'not-started': 'Sin empezar',
  draft: 'En borrador',
  submitted: 'Enviado',
  authorised: 'Autorizado',
  'in-review': 'En verificación',
  observed: 'Con observaciones',
  'first-validated': 'En verificación',
  validated: 'Validado',
  published: 'Publicado',
};
