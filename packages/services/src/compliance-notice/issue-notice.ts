import type { CompliancePage, IssueNotice } from '@conoceles/contracts';
import { recordAudit, schema } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { findUnfulfilled } from './find-unfulfilled.ts';
import { loadNoticeRows } from './load-notice-rows.ts';
import { noticeFigures, noticeOffices } from './notice-facts.ts';
import type { NoticeSnapshot } from './notice-snapshot.ts';
import { readCompliance, tooEarly } from './read-compliance.ts';

/**
 * Issues the notice to the superior body (art. 15 e): the list as it is now is kept, and every file of the notice is written from it.
 * @throws ServiceProblem `state-conflict` before campaigns end; `invalid-input` for an unknown office or a number used already
 */
export async function issueNotice(
  deps: ServiceDeps,
  actor: AccountActor,
  { number, date, office }: IssueNotice,
): Promise<CompliancePage> {
  await asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const offices = await noticeOffices(tx, tenant);
    const chosen = offices.find(({ slug }) => slug === office);
    if (office !== undefined && chosen === undefined) {
      const errors = [{ pointer: '/office', detail: 'Elige un cargo de la lista.' }];
      throw new ServiceProblem('invalid-input', undefined, errors);
    }
    const early = tooEarly(offices, office, tenant);
    if (early !== null) throw new ServiceProblem('state-conflict', early);
    const scope = { tenant, office };
    const figures = await noticeFigures(tx, tenant, office);
    const snapshot: NoticeSnapshot = {
      number,
      date,
      office: chosen === undefined ? null : { slug: chosen.slug, name: chosen.name },
      processName: tenant.process.name,
      electionDay: tenant.process.electionDay,
      takenAt: tenant.now.toISOString(),
      approved: figures.reduce((sum, figure) => sum + figure.total, 0),
      rows: await loadNoticeRows(tx, tenant, await findUnfulfilled(tx, scope, 'standing')),
      withdrawn: await loadNoticeRows(tx, tenant, await findUnfulfilled(tx, scope, 'withdrawn')),
      figures,
    };
    const [written] = await tx
      .insert(schema.complianceNotices)
      .values({
        tenantId: tx.tenantId,
        processId: tenant.process.id,
        number,
        snapshot,
        issuedBy: actor.accountId,
        issuedAt: tenant.now,
      })
      .onConflictDoNothing()
      .returning({ id: schema.complianceNotices.id });
    if (written === undefined) {
      const errors = [{ pointer: '/number', detail: 'Ya hay una vista con ese número de oficio.' }];
      throw new ServiceProblem('invalid-input', undefined, errors);
    }
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'compliance.notice',
      entity: 'process',
      entityId: tenant.process.id,
      after: {
        number,
        date,
        office: office ?? null,
        rows: snapshot.rows.length,
        withdrawn: snapshot.withdrawn.length,
      },
    });
  });
  return readCompliance(deps, actor, office === undefined ? { page: 1 } : { office, page: 1 });
}
