import type { OutboxMail } from '@conoceles/contracts';
import { eq, schema, systemActor, withTenant } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { demandEmbedded, openRendered, toItem } from './list-outbox.ts';

/** One mail of the embedded outbox, whole. @throws ServiceProblem `not-found`. */
export async function readOutboxMail(deps: ServiceDeps, site: TenantSite, id: string): Promise<OutboxMail> {
  demandEmbedded(deps);
  const scope = { tenantId: site.tenantId, actor: systemActor('outbox'), scope: 'app' } as const;
  return withTenant(deps.db, scope, async (tx) => {
    const { mailOutbox: m } = schema;
    const [row] = await tx.select().from(m).where(eq(m.id, id));
    if (row === undefined) throw notFound();
    const rendered = await openRendered(tx, row);
    return { ...(await toItem(tx, row)), text: rendered?.text ?? '', html: rendered?.html ?? '' };
  });
}
