import { dateInWords, daysBetween, photoDateProblem, startOfDay } from '@conoceles/rules';
import { photoDays } from '../capture/submission-problems.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { PhotoQuestion } from './photo-answer.ts';

/** @throws ServiceProblem `invalid-input` when a photograph of that day is too old to be published, or from a day to come */
export function expectPhotoDay(takenOn: string, question: PhotoQuestion, tenant: TenantContext): void {
  const message = photoDateProblem({ takenOn, maxAgeMonths: question.maxAgeMonths, ...photoDays(tenant) });
  if (message !== undefined) throw wrongDay(message);
}

/**
 * Compares the day declared with what the camera wrote, when it wrote it. A day of difference passes: cameras do not know where they are.
 * @throws ServiceProblem `invalid-input` naming the day found
 */
export function expectSameDay(declared: string, found: string | undefined): void {
  if (found === undefined || Math.abs(daysBetween(found, declared)) <= 1) return;
  const words = dateInWords(startOfDay(found, 'UTC'), 'UTC');
  throw wrongDay(`El archivo dice que se tomó el ${words}: escribe esa fecha o sube otra fotografía.`);
}

function wrongDay(detail: string): ServiceProblem {
  return new ServiceProblem('invalid-input', detail, [{ pointer: '/takenOn', detail }]);
}
