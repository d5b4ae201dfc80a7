import { randomUUID } from 'node:crypto';
import type { IssueAccounts, IssuedAccounts } from '@conoceles/contracts';
import {
  and,
  asc,
  contactHash,
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
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { normaliseEmail } from '../session/normalise-email.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { renewLinks } from './renew-links.ts';

const batch = 300;

/**
 * Issues accounts to approved candidacies (art. 14 c): the row, its mail in the outbox and the job that sends it stand or fall together. Idempotent: who has
 * an account does not get another; one named again that never activated, and whose link expired, gets a new link.
 */
export async function issueAccounts(
  deps: ServiceDeps,
  actor: AccountActor,
  input: IssueAccounts,
): Promise<IssuedAccounts> {
  const total = { issued: 0, already: 0, withoutMail: 0 };
  const named = 'candidacyIds' in input ? input.candidacyIds : null;
  for (;;) {
    const step = await asAccount(deps, actor, 'identity', async (tx) => {
      const context = await tenantContext(tx, deps.realClock);
      const pending = await findWithoutAccount(tx, context, named);
      const done = await issueBatch(tx, deps, context, pending);
      return { ...done, found: pending.length };
    });
    total.issued += step.issued;
    total.withoutMail += step.withoutMail;
    if (step.found < batch) break;
  }
  if (named !== null) {
    total.already = named.length - total.issued;
    await asAccount(deps, actor, 'app', (tx) => renewLinks(tx, deps, named));
  }
  return total;
}

type Pending = Awaited<ReturnType<typeof findWithoutAccount>>[number];

async function findWithoutAccount(
  tx: TenantTx<'identity'>,
  { process }: TenantContext,
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
    .where(
      and(
        eq(c.processId, process.id),
        eq(c.status, 'approved'),
        isNull(accounts.id),
        named === null ? undefined : inArray(c.id, [...named]),
      ),
    )
    .orderBy(asc(c.id))
    .limit(batch);
}

async function issueBatch(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  context: TenantContext,
  pending: readonly Pending[],
): Promise<{ issued: number; withoutMail: number }> {
  if (pending.length === 0) return { issued: 0, withoutMail: 0 };
  const { accounts } = schema;
  const createdAt = deps.realClock.now();
  await prefetchCandidacyKeys(
    tx,
    pending.map((row) => row.id),
  );
  const rows = [];
  for (const row of pending) rows.push(await accountRow(tx, row, context.now, createdAt));
  const made = await tx.insert(accounts).values(rows).onConflictDoNothing().returning({
    id: accounts.id,
    candidacyId: accounts.candidacyId,
    emailHash: accounts.emailHash,
  });
  const withMail = made.filter((row) => row.emailHash !== null).map((row) => row.id);
  for (const accountId of withMail) await queueMail(tx, { kind: 'activation', accountId }, { createdAt });
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
  return { issued: made.length, withoutMail: made.length - withMail.length };
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
