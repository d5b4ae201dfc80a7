import { ServiceProblem } from '../service-problem.ts';
import type { QuestionnaireResponse } from './response-store.ts';

type Stored = Pick<QuestionnaireResponse, 'revision' | 'savedAt'>;

/** Someone else wrote first: nothing was changed, and the answer says what is stored now so that what was typed can be kept and compared. */
export function staleRevision(stored: Stored | null): ServiceProblem {
  return new ServiceProblem(
    'conflict',
    'Alguien más guardó cambios en este cuestionario mientras lo tenías abierto. Lo que escribiste no se ha perdido: compáralo y vuelve a guardar.',
    [
      { pointer: '/revision', detail: String(stored?.revision ?? 0) },
      ...(stored?.savedAt ? [{ pointer: '/savedAt', detail: stored.savedAt.toISOString() }] : []),
    ],
  );
}

/** @throws ServiceProblem `conflict` unless `revision` is the stored one (0: nothing saved yet) */
export function expectRevision(stored: Stored | null, revision: number): void {
  if ((stored?.revision ?? 0) !== revision) throw staleRevision(stored);
}

/** @throws ServiceProblem `conflict` unless what was read is what was last submitted */
export function expectHash(stored: Pick<QuestionnaireResponse, 'submittedHash'>, contentHash: string): void {
  if (stored.submittedHash === contentHash) return;
  throw new ServiceProblem(
    'conflict',
    'Las respuestas cambiaron desde que las leíste. Vuelve a abrir el cuestionario y léelo otra vez.',
  );
}
