import type { TenantTx } from '@conoceles/db';
import { momentInWords } from '../papers/moment-in-words.ts';
import { ServiceProblem } from '../service-problem.ts';
import { findFreeze } from './load-freeze.ts';
import { sharePublication } from './publication-lock.ts';

/**
 * Refuses to make anything new public while the internal body keeps publication frozen; until the transaction ends no freeze begins.
 * @throws ServiceProblem `state-conflict` with its date and its words
 */
export async function expectNotFrozen(tx: TenantTx, timeZone: string): Promise<void> {
  if (tx.actor.practice === true) return;
  await sharePublication(tx);
  const freeze = await findFreeze(tx);
  if (freeze !== undefined) throw new ServiceProblem('state-conflict', frozenInWords(freeze, timeZone));
}

/** «La publicación está congelada desde el 10 de mayo de 2024, 12:00: …» */
export function frozenInWords(freeze: { since: Date; message: string }, timeZone: string): string {
  const since = momentInWords(freeze.since, timeZone);
  return `La publicación está congelada desde el ${since}, por decisión de la instancia interna: «${freeze.message}»`;
}
