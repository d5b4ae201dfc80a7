import { randomUUID } from 'node:crypto';
import type { AskHelp, HelpThread } from '@conoceles/contracts';
import { and, eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { selectSummaries } from '../capture/candidacy-summary.ts';
import { reachOfCapturer } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { candidacyOfPath } from './page-in-words.ts';
import { findThread } from './thread-rows.ts';
import { threadView } from './thread-view.ts';
import { expectFewMessages, writeMessage } from './write-message.ts';

/**
 * Opens a thread with the OPL: a request for help (art. 14 h) or an opinion on the system (art. 6). The candidacy is the one whose page it is asked from, when
 * it is within reach. @throws ServiceProblem `too-many-requests` past twenty messages in an hour
 */
export async function askHelp(deps: ServiceDeps, actor: AccountActor, input: AskHelp): Promise<HelpThread> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    await expectFewMessages(tx, deps, actor);
    const threadId = randomUUID();
    const candidacyId = await candidacyAsked(tx, tenant, { actor, from: input.from });
    await tx.insert(schema.helpThreads).values({
      tenantId: tx.tenantId,
      id: threadId,
      processId: tenant.process.id,
      kind: input.kind,
      accountId: actor.accountId,
      candidacyId,
      askedFrom: input.from ?? null,
      createdAt: tenant.now,
      updatedAt: tenant.now,
    });
    await writeMessage(tx, tenant, { actor, message: { threadId, fromOpl: false, text: input.text } });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'help.ask',
      entity: 'help-thread',
      entityId: threadId,
      after: { kind: input.kind, candidacyId },
    });
    return threadView(tx, tenant, await findThread(tx, tenant, { threadId }));
  });
}

async function candidacyAsked(
  tx: TenantTx,
  tenant: TenantContext,
  { actor, from }: { actor: AccountActor; from: string | undefined },
): Promise<string | null> {
  const named = candidacyOfPath(from) ?? actor.candidacyId;
  if (named === null) return null;
  const { candidacies: c } = schema;
  const [row] = await selectSummaries(tx).where(
    and(eq(c.id, named), eq(c.processId, tenant.process.id), reachOfCapturer(actor)),
  );
  return row?.candidacyId ?? null;
}
