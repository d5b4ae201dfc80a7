import { and, eq, isNull, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { ServiceProblem } from '../service-problem.ts';

export type PracticeRow = typeof schema.processes.$inferSelect;

/** The practice that is open, if one is. */
export async function findPractice(tx: TenantTx, lock?: 'for-update'): Promise<PracticeRow | null> {
  const { processes: p } = schema;
  const query = tx
    .select()
    .from(p)
    .where(and(eq(p.practice, true), isNull(p.practiceClosedAt)));
  const [row] = await (lock === undefined ? query : query.for('update'));
  return row ?? null;
}

/** @throws ServiceProblem `state-conflict` when none is open */
export async function expectPractice(tx: TenantTx, lock?: 'for-update'): Promise<PracticeRow> {
  const practice = await findPractice(tx, lock);
  if (practice === null) throw new ServiceProblem('state-conflict', 'No hay una práctica abierta.');
  return practice;
}

/** Opening, closing and moving the practice are acts of the OPL, not part of what is practised: they are signed as such. */
export function outsidePractice(actor: AccountActor): AccountActor {
  return { ...actor, practice: false };
}

/** @throws ServiceProblem `forbidden` */
export function expectPracticeDesk(actor: AccountActor): void {
  if (actor.accountKind === 'admin') return;
  throw new ServiceProblem('forbidden', 'La práctica la abre y la cierra la instancia interna.');
}
