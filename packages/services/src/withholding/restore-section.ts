import type { WithholdingPage } from '@conoceles/contracts';
import { and, eq, isNull, recordAudit, schema, sql } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { notFound } from '../service-problem.ts';
import { expectNotFrozen } from '../site-switches/expect-not-frozen.ts';
import { openWithholding, withholdingPageIn } from './withholding-page.ts';

/** Puts a withheld section back on the site, as it is published now. @throws ServiceProblem `not-found` when it is not withheld; `state-conflict` while publication is frozen */
export async function restoreSection(
  deps: ServiceDeps,
  actor: AccountActor,
  { section, ...target }: CaptureTarget & { readonly section: string },
): Promise<WithholdingPage> {
  const { candidacyId, kind } = target;
  return asAccount(deps, actor, 'identity', async (tx) => {
    const { open } = await openWithholding(tx, { deps, actor, target });
    await expectNotFrozen(tx, open.tenant.timeZone);
    const { withheldSections: w } = schema;
    const own = and(
      eq(w.candidacyId, candidacyId),
      eq(w.kind, kind),
      eq(w.section, section),
      isNull(w.until),
    );
    // A demonstration clock moved back may stand before the day it was withheld.
    const until = sql`greatest(${w.since}, ${open.tenant.now.toISOString()}::timestamptz)`;
    const [row] = await tx.update(w).set({ until, restoredBy: actor.accountId }).where(own).returning();
    if (row === undefined) throw notFound();
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'section.restore',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: [section],
      before: { kind, motive: row.motive },
      after: { kind, until: row.until?.toISOString() ?? null },
    });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return withholdingPageIn(tx, { deps, actor, target });
  });
}
