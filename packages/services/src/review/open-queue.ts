import type { QuestionnaireKind } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { loadCurrentVersion } from '../questionnaire/load-versions.ts';
import { ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectVerifier, kindsVerified } from './expect-verifier.ts';
import type { FilterSource } from './queue-filter.ts';
import { type Queue, type QueueTx, queueOf } from './queue-rows.ts';

/** What the work on a queue needs: the relation of the kinds asked for, and what its filters go by. */
export type OpenQueue = { readonly tx: QueueTx; readonly source: FilterSource; readonly queue: Queue };

/**
 * Opens the queue of the kinds a person verifies, in identity scope only when it verifies identity answers.
 * @throws ServiceProblem `forbidden`
 */
export async function withQueue<Result>(
  deps: ServiceDeps,
  actor: AccountActor,
  asked: { readonly kind?: QuestionnaireKind | undefined; readonly office?: string | undefined },
  work: (open: OpenQueue) => Promise<Result>,
): Promise<Result> {
  const verified = kindsVerified(actor);
  if (verified.length === 0) throw new ServiceProblem('forbidden', 'Tu cuenta no verifica cuestionarios.');
  if (asked.kind !== undefined) expectVerifier(actor, asked.kind);
  const kinds = asked.kind === undefined ? verified : [asked.kind];
  const open = async (tx: QueueTx) => {
    const tenant = await tenantContext(tx.app, deps.realClock);
    const { definition } = await loadCurrentVersion(tx.app, tenant.process.id, 'curricular');
    const queue = queueOf(kinds, tx, { processId: tenant.process.id, office: asked.office });
    return work({ tx, queue, source: { tenant, definition, accountId: actor.accountId } });
  };
  return verified.includes('identity')
    ? asAccount(deps, actor, 'identity', (tx) => open({ app: tx, identity: tx }))
    : asAccount(deps, actor, 'app', (tx) => open({ app: tx }));
}
