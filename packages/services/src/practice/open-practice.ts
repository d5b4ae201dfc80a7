import { randomUUID } from 'node:crypto';
import type { OpenPractice, PracticeDesk } from '@conoceles/contracts';
import { recordAudit, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { endPractice } from './close-practice.ts';
import { copyProcess } from './copy-process.ts';
import { expectPracticeDesk, findPractice, outsidePractice } from './find-practice.ts';
import { inventPractice } from './invent-practice.ts';
import { practiceFolder, practiceStart } from './practice-folder.ts';
import { readPracticeDesk } from './read-practice-desk.ts';

/**
 * Opens the practice of the state: a process of its own with the offices, territories, questionnaires and rules of the current one and invented candidacies.
 * @throws ServiceProblem `forbidden`; `state-conflict` when one is open
 */
export async function openPractice(
  deps: ServiceDeps,
  actor: AccountActor,
  input: OpenPractice,
): Promise<PracticeDesk> {
  expectPracticeDesk(actor);
  await asAccount(deps, outsidePractice(actor), 'identity', async (tx) => {
    if ((await findPractice(tx)) !== null) {
      throw new ServiceProblem('state-conflict', 'Ya hay una práctica abierta. Ciérrala o reiníciala.');
    }
    await beginPractice(tx, deps, input);
  });
  return readPracticeDesk(deps, actor);
}

/** Closes the practice that is open, if one is, and opens another with new people: whoever was practising goes on in the new one. */
export async function restartPractice(
  deps: ServiceDeps,
  actor: AccountActor,
  input: OpenPractice,
): Promise<PracticeDesk> {
  expectPracticeDesk(actor);
  await asAccount(deps, outsidePractice(actor), 'identity', async (tx) => {
    const former = await findPractice(tx, 'for-update');
    if (former !== null) await endPractice(tx, deps, former);
    await beginPractice(tx, deps, input);
  });
  return readPracticeDesk(deps, actor);
}

/** The same inside a transaction that does not act in practice (the demonstration opens one too). */
export async function beginPractice(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  { perParty }: OpenPractice,
): Promise<void> {
  const tenant = await tenantContext(tx, deps.realClock);
  const startsAt = practiceStart(tenant);
  const at = deps.realClock.now();
  const slug = `practica-${localDay(at, tenant.timeZone)}-${randomUUID().slice(0, 8)}`;
  const folder = await practiceFolder(tx, tenant, { slug, startsAt, perParty });
  const processId = await copyProcess(tx, tenant, { folder, startsAt, at });
  const candidacies = await inventPractice(tx, deps, { folder, slug, at });
  await recordAudit(tx, {
    at,
    verb: 'practice.open',
    entity: 'process',
    entityId: processId,
    after: { candidacies, perParty, demoNow: startsAt.toISOString() },
  });
}
