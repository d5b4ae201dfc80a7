import { and, enqueue, eq, ne, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { checkLinksTask } from '../links/check-links.ts';
import { expectVerifier } from './expect-verifier.ts';
import { openReviewed } from './open-reviewed.ts';

/** Asks again the links of one candidacy that did not answer: a site may have been down for an hour. @throws ServiceProblem `forbidden`, `not-found` */
export async function recheckLinks(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<{ asked: number }> {
  expectVerifier(actor, 'curricular');
  return asAccount(deps, actor, 'app', async (tx) => {
    await openReviewed({ kind: 'curricular', tx }, { deps, actor, candidacyId });
    const { linkChecks: l } = schema;
    const asked = await tx
      .update(l)
      .set({ state: 'pending', httpStatus: null, checkedAt: null })
      .where(and(eq(l.candidacyId, candidacyId), ne(l.state, 'answers')))
      .returning({ id: l.id });
    if (asked.length > 0) await enqueue(tx, checkLinksTask, { candidacyId });
    return { asked: asked.length };
  });
}
