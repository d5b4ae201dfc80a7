import { and, eq, lte, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { hashToken } from '../session/one-time-token.ts';
import { ofSection, type SectionTarget } from './claim-section.ts';

/**
 * Leaves a section to whoever comes next; does nothing when this session does not hold it.
 * @param seenAt leaves it only if this session was not seen in it later
 * @throws ServiceProblem `not-found`
 */
export async function releaseSection(
  deps: ServiceDeps,
  actor: AccountActor,
  { seenAt, ...target }: SectionTarget & { seenAt?: string | undefined },
): Promise<void> {
  await asAccount(deps, actor, 'app', async (tx) => {
    await openCaptured(tx, { deps, actor, candidacyId: target.candidacyId });
    const { editing } = schema;
    const mine = and(ofSection(target), eq(editing.sessionId, hashToken(actor.sessionId)));
    const left = seenAt === undefined ? mine : and(mine, lte(editing.seenAt, new Date(seenAt)));
    await tx.delete(editing).where(left);
  });
}
