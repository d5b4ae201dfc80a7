import { dateInWords, daysBetween, photoDateProblem, startOfDay } from '@conoceles/rules';
import { photoDays } from '../capture/submission-problems.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { PhotoQuestion } from './photo-answer.ts';

/** @throws ServiceProblem `invalid-input` when a photograph of the day the person declares is too old to be published, or from a day to come */
export function expectDeclaredDay(
  takenOn: string | undefined,
  question: PhotoQuestion,
  tenant: TenantContext,
): string {
  if (takenOn === undefined) throw wrongDay('Escribe qué día se tomó la fotografía.', '/takenOn');
  const message = dayProblem(takenOn, question, tenant);
  if (message !== undefined) throw wrongDay(message, '/takenOn');
  return takenOn;
}

/**
 * The day that counts of what the camera wrote. One day ahead is today: cameras do not know where they are.
 * @throws ServiceProblem `invalid-input` naming the day found
 */
export function expectCameraDay(found: string, question: PhotoQuestion, tenant: TenantContext): string {
  const { today } = photoDays(tenant);
  const ahead = daysBetween(today, found);
  const takenOn = ahead === 1 ? today : found;
  const words = dateInWords(startOfDay(found, 'UTC'), 'UTC');
  if (ahead > 1) {
    const mend = 'Revisa el reloj de la cámara y toma otra, o sube otra fotografía.';
    throw wrongDay(`El archivo dice que se tomó el ${words}, un día que aún no llega. ${mend}`, '/file');
  }
  const message = dayProblem(takenOn, question, tenant);
  if (message !== undefined) throw wrongDay(`El archivo dice que se tomó el ${words}. ${message}`, '/file');
  return takenOn;
}

function dayProblem(takenOn: string, question: PhotoQuestion, tenant: TenantContext): string | undefined {
  return photoDateProblem({ takenOn, maxAgeMonths: question.maxAgeMonths, ...photoDays(tenant) });
}

function wrongDay(detail: string, pointer: string): ServiceProblem {
  return new ServiceProblem('invalid-input', detail, [{ pointer, detail }]);
}
