import type { FieldProblem, WithholdingPage, WithholdSection } from '@conoceles/contracts';
import { recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { loadMotives } from '../review/load-motives.ts';
import { ServiceProblem } from '../service-problem.ts';
import { expectPublicReason } from './expect-public-reason.ts';
import { openWithholding, withholdingPageIn } from './withholding-page.ts';

/**
 * Takes a published section off the site, at once and everywhere, leaving a tombstone with its date, ground of art. 18 and public reason.
 * @throws ServiceProblem `invalid-input`, `state-conflict` when it is off already, `not-found`
 */
export async function withholdSection(
  deps: ServiceDeps,
  actor: AccountActor,
  target: CaptureTarget,
  { section, motive, reason }: WithholdSection,
): Promise<WithholdingPage> {
  const { candidacyId, kind } = target;
  return asAccount(deps, actor, 'identity', async (tx) => {
    const { open, sections } = await openWithholding(tx, { deps, actor, target });
    const view = sections.find(({ id }) => id === section);
    const known = (await loadMotives(tx)).some(({ value }) => value === motive);
    const errors: FieldProblem[] = [
      ...(view === undefined ? [{ pointer: '/section', detail: 'Elige una sección publicada.' }] : []),
      ...(known ? [] : [{ pointer: '/motive', detail: 'Elige un motivo de la lista.' }]),
    ];
    if (view === undefined || errors.length > 0) throw new ServiceProblem('invalid-input', undefined, errors);
    expectPublicReason(reason, view);
    const by = { since: open.tenant.now, withheldBy: actor.accountId };
    const [written] = await tx
      .insert(schema.withheldSections)
      .values({ tenantId: tx.tenantId, candidacyId, kind, section, motive, reason, ...by })
      .onConflictDoNothing()
      .returning();
    if (written === undefined) throw new ServiceProblem('state-conflict', 'Esa sección ya está retenida.');
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'section.withhold',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: [section],
      after: { kind, motive, reason },
    });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return withholdingPageIn(tx, { deps, actor, target });
  });
}
