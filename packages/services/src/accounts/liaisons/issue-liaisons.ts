import { randomUUID } from 'node:crypto';
import type { IssuedLiaisons, NewLiaison, NewLiaisons } from '@conoceles/contracts';
import { contactHash, eq, recordAudit, schema, sealContact, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../../actor.ts';
import { asAccount } from '../../as-account.ts';
import type { ServiceDeps } from '../../deps.ts';
import { queueMails } from '../../mail/queue-mail.ts';
import { ServiceProblem } from '../../service-problem.ts';
import { normaliseEmail } from '../../session/normalise-email.ts';
import { tenantContext } from '../../tenants/tenant-context.ts';
import { expectReal } from '../expect-real.ts';

/**
 * Issues accounts to the liaisons of parties, one or many: the mail with the one-time link leaves with the row; who has no address gets a letter. The same address, or the
 * same name without one, does not get two accounts of a party.
 * @throws ServiceProblem `invalid-input` that says which line names a party the state does not have, and then none is issued; `state-conflict` in practice
 */
export async function issueLiaisons(
  deps: ServiceDeps,
  actor: AccountActor,
  { liaisons }: NewLiaisons,
): Promise<IssuedLiaisons> {
  expectReal(actor);
  return asAccount(deps, actor, 'app', async (tx) => {
    const { now } = await tenantContext(tx, deps.realClock);
    const createdAt = deps.realClock.now();
    // Two who send the same list at once: the second waits, and finds the first's.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`liaisons ${tx.tenantId}`}))`);
    const parties = await partyIds(tx, liaisons);
    const known = await loadKnown(tx);
    const rows = [];
    for (const liaison of liaisons) {
      const row = { ...(await accountRow(tx, liaison, parties)), issuedAt: now, createdAt };
      if (known.has(keyOf(row))) continue;
      known.add(keyOf(row));
      rows.push(row);
    }
    if (rows.length > 0) await tx.insert(schema.accounts).values(rows);
    const mails = rows
      .filter(({ emailHash }) => emailHash !== null)
      .map(({ id }) => ({ kind: 'activation', accountId: id }) as const);
    await queueMails(tx, mails, { createdAt, transport: deps.mail });
    await recordAudit(
      tx,
      rows.map(({ id, emailHash, partyId }) => ({
        at: createdAt,
        verb: 'account.invite',
        entity: 'account',
        entityId: id,
        after: { kind: 'liaison', party: partyId, mail: emailHash !== null },
      })),
    );
    return { issued: rows.length, already: liaisons.length - rows.length };
  });
}

async function accountRow(tx: TenantTx, liaison: NewLiaison, parties: ReadonlyMap<string, string>) {
  const id = randomUUID();
  const base = {
    id,
    tenantId: tx.tenantId,
    kind: 'liaison' as const,
    partyId: parties.get(liaison.party) ?? '',
    displayName: liaison.displayName,
  };
  if (liaison.email === undefined) return { ...base, emailCipher: null, emailHash: null };
  const email = normaliseEmail(liaison.email);
  return {
    ...base,
    emailCipher: await sealContact(tx, { ownerId: id, purpose: 'email', value: email }),
    emailHash: await contactHash(tx, 'email', email),
  };
}

type Known = { partyId: string | null; emailHash: string | null; displayName: string };
const keyOf = ({ partyId, emailHash, displayName }: Known) =>
  `${partyId}/${emailHash ?? displayName.normalize('NFC').toLowerCase()}`;

async function loadKnown(tx: TenantTx): Promise<Set<string>> {
  const { accounts: a } = schema;
  const rows = await tx
    .select({ partyId: a.partyId, emailHash: a.emailHash, displayName: a.displayName })
    .from(a)
    .where(eq(a.kind, 'liaison'));
  return new Set(rows.map(keyOf));
}

async function partyIds(tx: TenantTx, liaisons: readonly NewLiaison[]): Promise<ReadonlyMap<string, string>> {
  const { parties: p } = schema;
  const bySlug = new Map(
    (await tx.select({ slug: p.slug, id: p.id }).from(p)).map(({ slug, id }) => [slug, id]),
  );
  const errors = liaisons.flatMap(({ party }, index) =>
    bySlug.has(party)
      ? []
      : [{ pointer: `/liaisons/${index}/party`, detail: `No hay un partido «${party}» en este estado.` }],
  );
  if (errors.length > 0) throw new ServiceProblem('invalid-input', undefined, errors);
  return bySlug;
}
