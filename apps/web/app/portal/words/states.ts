import type {
  AccountDelivery,
  AccountKind,
  ImportLine,
  Me,
  PlatformKind,
  QuestionnaireKind,
  QuestionnaireState,
} from '@conoceles/contracts';
import type { StatusTone } from '../../design/palette/derive-scheme.ts';

export interface Told {
  readonly tone: StatusTone;
  readonly label: string;
}

/** States of a questionnaire as whoever captures it reads them. */
export const stateForCapture: Record<QuestionnaireState, Told> = {
  'not-started': { tone: 'idle', label: 'Sin empezar' },
  draft: { tone: 'doing', label: 'En borrador' },
  submitted: { tone: 'waiting', label: 'Enviado' },
  authorised: { tone: 'waiting', label: 'Autorizado' },
  'in-review': { tone: 'waiting', label: 'En verificación' },
  observed: { tone: 'stopped', label: 'Con observaciones' },
  'first-validated': { tone: 'waiting', label: 'En verificación' },
  validated: { tone: 'done', label: 'Validado' },
  published: { tone: 'done', label: 'Publicado' },
};

/** Whether whoever captures still has something to do with it. */
export function isPending(state: QuestionnaireState): boolean {
  return state === 'not-started' || state === 'draft' || state === 'observed';
}

/** The same states as the review desk reads them: what it has to act on stands out. */
export const stateForReview: Record<QuestionnaireState, Told> = {
  ...stateForCapture,
  submitted: { tone: 'doing', label: 'Por verificar' },
  authorised: { tone: 'doing', label: 'Por verificar (autorizado)' },
  'in-review': { tone: 'doing', label: 'En verificación' },
  observed: { tone: 'waiting', label: 'Devuelto con observaciones' },
  'first-validated': { tone: 'doing', label: 'Falta la segunda validación' },
  validated: { tone: 'doing', label: 'Validado, sin publicar' },
};

export const kindNames: Record<QuestionnaireKind, string> = {
  curricular: 'Cuestionario curricular',
  identity: 'Cuestionario de identidad',
};

export const kindShort: Record<QuestionnaireKind, string> = {
  curricular: 'Curricular',
  identity: 'Identidad',
};

export const roleNames: Record<AccountKind | PlatformKind, string> = {
  candidate: 'Candidatura',
  liaison: 'Enlace de partido',
  reviewer: 'Verificación',
  admin: 'Instancia interna',
  observer: 'Observación',
  'ine-viewer': 'INE',
  operator: 'Plataforma',
};

/** The role somebody signs in with; a liaison without party is the delegate of an independent candidacy. */
export function roleOf({ kind, party }: Pick<Me, 'kind' | 'party'>): string {
  return kind === 'liaison' && party === null ? 'Persona delegada' : roleNames[kind];
}

export const importResults: Record<ImportLine['result'], Told> = {
  created: { tone: 'done', label: 'Nueva' },
  merged: { tone: 'doing', label: 'Se une a otra' },
  updated: { tone: 'doing', label: 'Se actualiza' },
  unchanged: { tone: 'idle', label: 'Sin cambios' },
  'needs-decision': { tone: 'waiting', label: 'Falta decidir' },
  refused: { tone: 'stopped', label: 'No se importa' },
};

export const accountStates = {
  'to-issue': { tone: 'idle', label: 'Por emitir' },
  issued: { tone: 'waiting', label: 'Emitida' },
  received: { tone: 'done', label: 'Recibida' },
  disabled: { tone: 'stopped', label: 'Deshabilitada' },
} as const satisfies Record<string, Told>;

const mailStates = {
  queued: { tone: 'waiting', label: 'Correo en cola' },
  sent: { tone: 'doing', label: 'Correo enviado' },
  delivered: { tone: 'doing', label: 'Correo entregado' },
  bounced: { tone: 'stopped', label: 'El correo rebotó' },
  failed: { tone: 'stopped', label: 'El correo no salió' },
} as const satisfies Record<string, Told>;

/** How an account reached its person: what matters most of what is known. */
export function deliveryTold({ hasMail, letterAt, mail, openedAt }: AccountDelivery): Told {
  if (mail === 'bounced' || mail === 'failed') return mailStates[mail];
  if (openedAt !== null) return { tone: 'done', label: 'Abrió el enlace' };
  if (mail !== null) return mailStates[mail];
  if (letterAt !== null) return { tone: 'doing', label: 'Con carta' };
  // Issued before this system wrote its mails down.
  return hasMail
    ? { tone: 'idle', label: 'Sin registro de envío' }
    : { tone: 'waiting', label: 'Sin correo' };
}
