import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';

/** Accounts are of real people: nothing is issued, mailed or handed over in practice. @throws ServiceProblem `state-conflict` */
export function expectReal({ practice }: AccountActor): void {
  if (practice !== true) return;
  throw new ServiceProblem(
    'state-conflict',
    'Estás en práctica: las cuentas son de personas reales y no se tocan desde aquí. Sal de la práctica para hacerlo.',
  );
}
