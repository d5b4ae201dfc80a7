import {
  and,
  eq,
  inArray,
  isNull,
  or,
  recordAudit,
  schema,
  systemActor,
  type TenantTx,
  withTenant,
} from '@conoceles/db';
import { z } from 'zod';
import type { ServiceDeps } from '../deps.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { isSigned, type SignedEvent } from './verify-event.ts';

/** The provider writes tags as an object; older events as a list. */
const Tags = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
]);
const MailEvent = z.object({
  type: z.string(),
  data: z.object({ email_id: z.string(), tags: Tags.pipe(z.object({ tenant: z.uuid(), mail: z.uuid() })) }),
});
type MailEvent = z.infer<typeof MailEvent>;

/**
 * What the provider tells of a mail: it arrived, it bounced, the person called it spam, it could not be sent. Its tags, which the signature covers, name the state and the row;
 * an event of something we did not send changes nothing.
 * @throws ServiceProblem `not-found` where no secret is set, `forbidden` when the signature is missing, wrong or old
 */
export async function takeMailEvent(deps: ServiceDeps, signed: SignedEvent): Promise<void> {
  if (deps.mailEventSecret === null) throw notFound();
  if (!isSigned(signed, deps.mailEventSecret, deps.realClock.now())) throw new ServiceProblem('forbidden');
  const parsed = MailEvent.safeParse(readJson(signed.body));
  if (!parsed.success) return;
  const { type, data } = parsed.data;
  const change = changeOf(type, deps.realClock.now());
  if (change === null) return;
  const scope = { tenantId: data.tags.tenant, actor: systemActor('mail-events'), scope: 'app' } as const;
  await withTenant(deps.db, scope, (tx) => apply(tx, deps, data, change));
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

type Change = Partial<
  Pick<typeof schema.mailOutbox.$inferInsert, 'state' | 'deliveredAt' | 'bouncedAt' | 'error'>
>;

/** Whoever calls it spam gets no more of ours: for us it bounced. */
function changeOf(type: string, at: Date): Change | null {
  switch (type) {
    case 'email.delivered':
      return { deliveredAt: at };
    case 'email.bounced':
    case 'email.suppressed':
      return { state: 'bounced', bouncedAt: at, error: 'bounced' };
    case 'email.complained':
      return { state: 'bounced', bouncedAt: at, error: 'complained' };
    case 'email.failed':
      return { state: 'failed', error: 'provider' };
    default:
      return null;
  }
}

async function apply(
  tx: TenantTx,
  deps: ServiceDeps,
  data: MailEvent['data'],
  change: Change,
): Promise<void> {
  const { mailOutbox: m } = schema;
  const [row] = await tx
    .update(m)
    .set(change)
    .where(
      and(
        eq(m.id, data.tags.mail),
        // Its id is known once its answer was written; the event may come first.
        or(eq(m.transportId, data.email_id), isNull(m.transportId)),
        inArray(m.state, ['queued', 'sent']),
      ),
    )
    .returning({ accountId: m.accountId, kind: m.kind });
  if (row === undefined || change.state === undefined) return;
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: change.state === 'bounced' ? 'mail.bounce' : 'mail.fail',
    entity: 'account',
    entityId: row.accountId,
    after: { kind: row.kind, reason: change.error ?? null },
  });
}
