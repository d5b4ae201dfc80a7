import { and, eq, schema, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { type AskLink, askLink, type LinkAnswer } from './ask-link.ts';

/** Task of the queue that asks the links of one candidacy. */
export const checkLinksTask = 'check-links';

export type LinksTarget = { readonly tenantId: string; readonly candidacyId: string };

/** At most so many at once to other people's servers. */
const atOnce = 4;

/**
 * Asks every pending link of a candidacy whether it answers, outside any transaction, and writes what came back.
 * @param ask what goes to the network; only tests give another
 * @throws LinkResolverError when the machine's own resolver is down: the queue tries again later, and nothing is said of anybody's site
 */
export async function checkLinks(
  deps: ServiceDeps,
  target: LinksTarget,
  ask: AskLink = askLink,
): Promise<void> {
  const scope = { tenantId: target.tenantId, actor: systemActor(checkLinksTask), scope: 'app' } as const;
  const pending = await withTenant(deps.db, scope, (tx) => pendingLinks(tx, target.candidacyId));
  for (let start = 0; start < pending.length; start += atOnce) {
    const batch = pending.slice(start, start + atOnce);
    const answers = await Promise.all(
      batch.map(async ({ id, url }) => ({ id, url, answer: await ask(url) })),
    );
    await withTenant(deps.db, scope, (tx) => writeAnswers(tx, answers, deps.realClock.now()));
  }
}

function pendingLinks(tx: TenantTx, candidacyId: string) {
  const { linkChecks: l } = schema;
  return tx
    .select({ id: l.id, url: l.url })
    .from(l)
    .where(and(eq(l.candidacyId, candidacyId), eq(l.state, 'pending')));
}

type Answered = { readonly id: string; readonly url: string; readonly answer: LinkAnswer };

async function writeAnswers(tx: TenantTx, answers: readonly Answered[], checkedAt: Date): Promise<void> {
  const { linkChecks: l } = schema;
  for (const { id, url, answer } of answers) {
    const { state, httpStatus } = answer;
    await tx
      .update(l)
      .set({ state, httpStatus, checkedAt })
      .where(and(eq(l.id, id), eq(l.url, url)));
  }
}
