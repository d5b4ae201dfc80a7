import { inArray, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { type NewMail, queueMails } from '../mail/queue-mail.ts';
import type { MailPayload } from '../mail/templates/template.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

/** One reminder to one recipient, before it is known whether it was sent already. */
export type ReminderDraft = {
  readonly kind: (typeof schema.reminders.$inferInsert)['kind'];
  readonly accountId: string;
  /** Null when a party is told of all of its own. */
  readonly candidacyId: string | null;
  readonly dueAt: Date | null;
  readonly missing: Record<string, number>;
  readonly dedupeKey: string;
  readonly payload: MailPayload;
  readonly letterNumber?: string | undefined;
  readonly createdBy?: string | undefined;
};

export type WrittenReminders = {
  readonly sent: number;
  /** Registered, without an address to write to: to be handed over by official letter. */
  readonly withoutAddress: number;
  /** Nothing was done: the same one was sent before. */
  readonly already: number;
};

type Writing = { readonly deps: ServiceDeps; readonly tenant: TenantContext };

/**
 * Registers reminders and queues their mails in the transaction: the row, its mail and the job stand or fall together, and who had the same one gets no
 * other. Drafts of one party account share one mail. Disabled accounts are left out.
 */
export async function writeReminders(
  tx: TenantTx,
  { deps, tenant }: Writing,
  drafts: readonly ReminderDraft[],
): Promise<WrittenReminders> {
  if (drafts.length === 0) return { sent: 0, withoutAddress: 0, already: 0 };
  const addressed = await accountsOf(tx, drafts);
  const known = drafts.filter(({ accountId }) => addressed.has(accountId));
  const { reminders: r } = schema;
  const rows = known.map(({ payload: _, letterNumber = null, createdBy = null, ...draft }) => ({
    ...draft,
    tenantId: tx.tenantId,
    processId: tenant.process.id,
    letterNumber,
    createdBy,
    createdAt: tenant.now,
  }));
  const made =
    rows.length === 0
      ? []
      : await tx.insert(r).values(rows).onConflictDoNothing().returning({
          id: r.id,
          dedupeKey: r.dedupeKey,
          accountId: r.accountId,
          candidacyId: r.candidacyId,
        });
  const draftOf = new Map(known.map((draft) => [draft.dedupeKey, draft]));
  const written = made.flatMap(({ id, dedupeKey }) => {
    const draft = draftOf.get(dedupeKey);
    return draft === undefined ? [] : [{ id, draft }];
  });
  const mailed = written.filter(({ draft }) => addressed.get(draft.accountId) === true);
  await queueFor(tx, deps, mailed);
  await record(tx, deps, written);
  return {
    sent: mailed.length,
    withoutAddress: written.length - mailed.length,
    already: known.length - written.length,
  };
}

type Written = { readonly id: string; readonly draft: ReminderDraft };

/** Accounts that may be written to, and whether they have an address. */
async function accountsOf(
  tx: TenantTx,
  drafts: readonly ReminderDraft[],
): Promise<ReadonlyMap<string, boolean>> {
  const { accounts: a } = schema;
  const ids = [...new Set(drafts.map(({ accountId }) => accountId))];
  const rows = await tx
    .select({ id: a.id, status: a.status, hash: a.emailHash })
    .from(a)
    .where(inArray(a.id, ids));
  return new Map(
    rows.filter(({ status }) => status !== 'disabled').map(({ id, hash }) => [id, hash !== null]),
  );
}

/** Queues the mails, in a few queries for the whole batch, and notes in each row which one carries it. */
async function queueFor(tx: TenantTx, deps: ServiceDeps, mailed: readonly Written[]): Promise<void> {
  // A person's candidacy has a mail of its own; the deadlines of one party share one.
  const byMail = Map.groupBy(mailed, ({ id, draft }) => (draft.candidacyId === null ? draft.accountId : id));
  const groups = [...byMail.values()];
  const mails = groups.flatMap(([first]) => (first === undefined ? [] : [mailOf(first.draft)]));
  const timing = { createdAt: deps.realClock.now(), transport: deps.mail };
  const mailIds = await queueMails(tx, mails, timing);
  const pairs = groups.flatMap((group, place) => group.map(({ id }) => ({ id, mailId: mailIds[place] })));
  if (mailIds.length === 0) return;
  await tx.execute(sql`update app.reminders r set mail_id = (pair ->> 'mailId')::uuid
    from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) pair
    where r.tenant_id = ${tx.tenantId}::uuid and r.id = (pair ->> 'id')::uuid`);
}

function mailOf({ accountId, candidacyId, payload }: ReminderDraft): NewMail {
  return candidacyId === null
    ? { kind: 'reminder-party', accountId, payload }
    : { kind: 'reminder-person', accountId, candidacyId, payload };
}

async function record(tx: TenantTx, deps: ServiceDeps, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return;
  await recordAudit(
    tx,
    written.map(({ id, draft: { kind, accountId, candidacyId, dueAt } }) => ({
      at: deps.realClock.now(),
      verb: 'reminder.send',
      entity: candidacyId === null ? 'account' : 'candidacy',
      entityId: candidacyId ?? accountId,
      after: { reminder: id, kind, account: accountId, dueAt: dueAt?.toISOString() ?? null },
    })),
  );
}
