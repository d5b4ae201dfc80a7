import type { AccountDelivery, MailState } from '@conoceles/contracts';
import { desc, inArray, max, type SQL, schema, sql, type TenantTx } from '@conoceles/db';

type Mail = Pick<typeof schema.mailOutbox.$inferSelect, 'state' | 'deliveredAt'>;
type Account = Pick<typeof schema.accounts.$inferSelect, 'id' | 'emailHash'>;

/** Where a mail is, as people say it. */
export function mailStateOf({ state, deliveredAt }: Mail): MailState {
  return state === 'sent' && deliveredAt !== null ? 'delivered' : state;
}

const nothing = { mail: null, openedAt: null, letterAt: null } as const;

/** How each of some accounts reached its person: its last mail and what became of its links. Two queries, whatever their number. */
export async function loadDeliveries(
  tx: TenantTx,
  accounts: readonly Account[],
): Promise<ReadonlyMap<string, AccountDelivery>> {
  const ids = accounts.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { accountLinks: l, mailOutbox: m } = schema;
  const mails = await tx
    .selectDistinctOn([m.accountId], { accountId: m.accountId, state: m.state, deliveredAt: m.deliveredAt })
    .from(m)
    .where(inArray(m.accountId, ids))
    .orderBy(m.accountId, desc(m.createdAt));
  const links = await tx
    .select({
      accountId: l.accountId,
      openedAt: max(l.openedAt),
      letterAt: sql<Date | null>`max(${l.createdAt}) filter (where ${l.purpose} = 'letter')`.mapWith(
        l.createdAt,
      ),
    })
    .from(l)
    .where(inArray(l.accountId, ids))
    .groupBy(l.accountId);
  const mailOf = new Map(mails.map((row) => [row.accountId, mailStateOf(row)]));
  const linkOf = new Map(links.map((row) => [row.accountId, row]));
  return new Map(
    accounts.map(({ id, emailHash }) => [
      id,
      {
        hasMail: emailHash !== null,
        mail: mailOf.get(id) ?? null,
        openedAt: linkOf.get(id)?.openedAt?.toISOString() ?? null,
        letterAt: linkOf.get(id)?.letterAt?.toISOString() ?? null,
      },
    ]),
  );
}

/** What there is to tell of an account not yet issued. */
export function undelivered(hasMail: boolean): AccountDelivery {
  return { hasMail, ...nothing };
}

/** State of the last mail of the account of a row. */
export function lastMailState(): SQL {
  const { accounts: a, mailOutbox: m } = schema;
  return sql`(select last_mail.state from ${m} last_mail
    where last_mail.tenant_id = ${a.tenantId} and last_mail.account_id = ${a.id} order by last_mail.created_at desc limit 1)`;
}
