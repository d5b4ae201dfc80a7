import type { AccountIds, ResentLinks } from '@conoceles/contracts';
import { and, eq, gt, inArray, or, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMails } from '../mail/queue-mail.ts';
import { expectReal } from './expect-real.ts';
import { linkMailOf, linkMails } from './link-mail.ts';
import { holdAccounts } from './load-issued.ts';

const restMs = 5 * 60 * 1000;

/**
 * Mails a new one-time link to accounts already issued: whose link expired, whose mail bounced, who forgot the passphrase. The former link stops working when the new
 * one is made. Whoever has a mail on its way, or got one in the last minutes, does not get another.
 */
export async function resendLinks(
  deps: ServiceDeps,
  actor: AccountActor,
  { accountIds }: AccountIds,
): Promise<ResentLinks> {
  expectReal(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const now = deps.realClock.now();
    const accounts = await holdAccounts(tx, accountIds);
    const enabled = accounts.filter(({ status }) => status !== 'disabled');
    const reachable = enabled.filter(({ emailHash }) => emailHash !== null);
    const resting = await findResting(
      tx,
      reachable.map(({ id }) => id),
      now,
    );
    const chosen = reachable.filter(({ id }) => !resting.has(id));
    const mails = chosen.map((account) => ({ kind: linkMailOf(account), accountId: account.id }));
    await queueMails(tx, mails, { createdAt: now, transport: deps.mail });
    await recordAudit(
      tx,
      chosen.map(({ id }) => ({ at: now, verb: 'account.resend', entity: 'account', entityId: id })),
    );
    return {
      sent: chosen.length,
      waiting: reachable.length - chosen.length,
      withoutMail: enabled.length - reachable.length,
      disabled: accounts.length - enabled.length,
    };
  });
}

async function findResting(tx: TenantTx, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { mailOutbox: m } = schema;
  const rows = await tx
    .selectDistinct({ accountId: m.accountId })
    .from(m)
    .where(
      and(
        inArray(m.accountId, [...ids]),
        inArray(m.kind, [...linkMails]),
        or(
          eq(m.state, 'queued'),
          and(eq(m.state, 'sent'), gt(m.createdAt, new Date(now.getTime() - restMs))),
        ),
      ),
    );
  return new Set(rows.map(({ accountId }) => accountId));
}
