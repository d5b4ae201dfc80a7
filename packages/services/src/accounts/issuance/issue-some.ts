import { randomUUID } from 'node:crypto';
import {
  and,
  asc,
  contactHash,
  count,
  eq,
  inArray,
  isNull,
  openField,
  prefetchCandidacyKeys,
  recordAudit,
  schema,
  sealContact,
  type TenantTx,
} from '@conoceles/db';
import type { ServiceDeps } from '../../deps.ts';
import { queueMails } from '../../mail/queue-mail.ts';
import { normaliseEmail } from '../../session/normalise-email.ts';
import { type TenantContext, tenantContext } from '../../tenants/tenant-context.ts';

/** Accounts issued in one transaction: short enough to hold no lock for long, long enough to be quick. */
export const issuedAtOnce = 300;

export type IssuedSome = {
  readonly found: number;
  readonly issued: number;
  readonly withoutMail: number;
};

/**
 * Issues accounts to the next approved candidacies without one (art. 14 c): the row, its mail in the outbox and the job that sends it stand or fall together.
 * Two at once never make two of the same: the second finds the first's.
 * @param named only among these; among all when null.
 */
export async function issueSome(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  named: readonly string[] | null,
): Promise<IssuedSome> {
  const context = await tenantContext(tx, deps.realClock);
  const pending = await findPending(tx, context, named);
  if (pending.length === 0) return { found: 0, issued: 0, withoutMail: 0 };
  const createdAt = deps.realClock.now();
  await prefetchCandidacyKeys(
    tx,
    pending.map((row) => row.id),
  );
  const rows = [];
  for (const row of pending) rows.push(await accountRow(tx, row, context.now, createdAt));
  const { accounts } = schema;
  const made = await tx.insert(accounts).values(rows).onConflictDoNothing().returning({
    id: accounts.id,
    candidacyId: accounts.candidacyId,
    emailHash: accounts.emailHash,
  });
  const mails = made
    .filter((row) => row.emailHash !== null)
    .map(({ id }) => ({ kind: 'activation', accountId: id }) as const);
  await queueMails(tx, mails, { createdAt, transport: deps.mail });
  await recordAudit(
    tx,
    made.map((row) => ({
      at: createdAt,
      verb: 'account.issue',
      entity: 'candidacy',
      entityId: row.candidacyId ?? row.id,
      after: { account: row.id, issuedAt: context.now.toISOString(), mail: row.emailHash !== null },
    })),
  );
  return { found: pending.length, issued: made.length, withoutMail: made.length - mails.length };
}

/** Approved candidacies of the process still without account. */
export async function countPending(tx: TenantTx, context: TenantContext): Promise<number> {
  const { accounts, candidacies: c } = schema;
  const [row] = await tx
    .select({ pending: count() })
    .from(c)
    .leftJoin(accounts, and(eq(accounts.candidacyId, c.id), eq(accounts.kind, 'candidate')))
    .where(isPending(context, null));
  return row?.pending ?? 0;
}

type Pending = Awaited<ReturnType<typeof findPending>>[number];

function isPending({ process }: TenantContext, named: readonly string[] | null) {
  const { accounts, candidacies: c } = schema;
  return and(
    eq(c.processId, process.id),
    eq(c.status, 'approved'),
    isNull(accounts.id),
    named === null ? undefined : inArray(c.id, [...named]),
  );
}

async function findPending(
  tx: TenantTx<'identity'>,
  context: TenantContext,
  named: readonly string[] | null,
) {
  const { accounts, candidacies: c, candidacyPrivate } = schema;
  return tx
    .select({
      id: c.id,
      displayName: c.displayName,
      emailCipher: candidacyPrivate.contactEmailCipher,
    })
    .from(c)
    .leftJoin(accounts, and(eq(accounts.candidacyId, c.id), eq(accounts.kind, 'candidate')))
    .leftJoin(candidacyPrivate, eq(candidacyPrivate.candidacyId, c.id))
    .where(isPending(context, named))
    .orderBy(asc(c.id))
    .limit(issuedAtOnce);
}

async function accountRow(tx: TenantTx<'identity'>, row: Pending, issuedAt: Date, createdAt: Date) {
  const id = randomUUID();
  const base = {
    id,
    tenantId: tx.tenantId,
    kind: 'candidate' as const,
    candidacyId: row.id,
    displayName: row.displayName,
    issuedAt,
    createdAt,
  };
  if (row.emailCipher === null) return base;
  const sealed = { candidacyId: row.id, purpose: 'contact-email', cipher: row.emailCipher } as const;
  const email = normaliseEmail(await openField(tx, sealed));
  return {
    ...base,
    emailCipher: await sealContact(tx, { ownerId: id, purpose: 'email', value: email }),
    emailHash: await contactHash(tx, 'email', email),
  };
}
