import { eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { type CorrectionRow, findOpenCorrection } from './correction-rows.ts';
import { tellAnswered } from './tell-answered.ts';

type Published = {
  readonly deps: ServiceDeps;
  readonly actor: AccountActor;
  readonly candidacyId: string;
  readonly kind: CorrectionRow['kind'];
};

/** Publication of a questionnaire closes the correction that was granted, if there was one: it is what citizens read now. */
export async function closeCorrection(
  tx: TenantTx<'identity'>,
  { deps, actor, candidacyId, kind }: Published,
): Promise<void> {
  const row = await findOpenCorrection(tx, candidacyId, kind);
  if (row === undefined || row.state !== 'accepted') return;
  const { now } = await tenantContext(tx, deps.realClock);
  const { corrections: c } = schema;
  await tx
    .update(c)
    .set({ state: 'applied', appliedBy: actor.accountId, appliedAt: now })
    .where(eq(c.id, row.id));
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: 'correction.apply',
    entity: 'candidacy',
    entityId: candidacyId,
    fields: [row.section],
    before: { kind, state: row.state },
    after: { kind, state: 'applied' },
  });
  await tellAnswered(tx, row, 'applied', deps.realClock.now());
}
