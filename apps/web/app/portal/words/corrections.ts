import type { CorrectionState, CorrectionWay } from '@conoceles/contracts';
import type { Told } from './states.ts';

/** States of a correction as both sides read them. */
export const correctionStates: Record<CorrectionState, Told> = {
  requested: { tone: 'waiting', label: 'Por responder' },
  accepted: { tone: 'doing', label: 'Aceptada' },
  refused: { tone: 'stopped', label: 'No procedió' },
  applied: { tone: 'done', label: 'Publicada' },
};

/** A questionnaire that is published and has one section open again. */
export const correctionInCourse: Told = { tone: 'waiting', label: 'Corrección en curso' };

/** «Te queda 1 corrección». */
export function leftInWords(left: number): string {
  if (left === 0) return 'Ya no te quedan correcciones en este cuestionario.';
  return left === 1 ? 'Te queda 1 corrección.' : `Te quedan ${left} correcciones.`;
}

/** What happens once it is granted. */
export const wayInWords: Record<CorrectionWay, string> = {
  admin: 'Si procede, el organismo electoral hace el cambio y lo publica.',
  capturer:
    'Si procede, esa sección se abre otra vez: la corriges, la envías y se verifica. Mientras tanto, el sitio sigue mostrando lo publicado.',
};
