import { areResultsOpen, dateInWords, startOfDay } from '@conoceles/rules';
import { ServiceProblem } from '../service-problem.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

/** @throws ServiceProblem `window-closed` until the day after the election: nobody has been elected yet. */
export function expectResultsOpen({ now, timeZone, process }: TenantContext): void {
  const { electionDay } = process;
  if (areResultsOpen({ now, electionDay, timeZone })) return;
  const day = dateInWords(startOfDay(electionDay, timeZone), timeZone);
  throw new ServiceProblem(
    'window-closed',
    `La elección es el ${day}: los resultados se registran desde el día siguiente.`,
  );
}
