import type { AccountDetail, Handover } from '@conoceles/contracts';
import { alias, asc, eq, openContact, schema, type TenantTx } from '@conoceles/db';
import { remainingInWords, territoryLabel } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { type CandidacySummary, selectSummaries } from '../capture/candidacy-summary.ts';
import { captureTime } from '../capture/deadline.ts';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { type AccountRows, accountEvents } from './account-events.ts';
import { accountStateOf } from './account-state.ts';
import { loadDeliveries, undelivered } from './load-deliveries.ts';
import { findIssued } from './load-issued.ts';

/** An account of a candidacy or a liaison, with everything that happened to it. @throws ServiceProblem `not-found` */
export async function readAccount(
  deps: ServiceDeps,
  actor: AccountActor,
  accountId: string,
): Promise<AccountDetail> {
  return asAccount(deps, actor, 'app', (tx) => accountDetail(tx, deps, accountId));
}

/** The same inside the transaction of a verb that answers with it. */
export async function accountDetail(
  tx: TenantTx,
  deps: ServiceDeps,
  accountId: string,
): Promise<AccountDetail> {
  const account = await findIssued(tx, accountId);
  if (account === undefined) throw notFound();
  const rows: AccountRows = { account, ...(await loadRows(tx, accountId)) };
  const delivery = (await loadDeliveries(tx, [account])).get(accountId);
  const live = rows.links.find(
    ({ usedAt, expiresAt }) => usedAt === null && expiresAt > deps.realClock.now(),
  );
  return {
    ...(delivery ?? undelivered(account.emailHash !== null)),
    accountId,
    kind: account.kind,
    displayName: account.displayName,
    ...(await belonging(tx, deps, account)),
    candidacyId: account.candidacyId,
    state: accountStateOf(account),
    accessKey: account.accessKey,
    issuedAt: account.issuedAt.toISOString(),
    receivedAt: account.receivedAt?.toISOString() ?? null,
    linkExpiresAt: live?.expiresAt.toISOString() ?? null,
    events: accountEvents(rows),
    handovers: await openHandovers(tx, rows.handovers),
  };
}

async function loadRows(tx: TenantTx, accountId: string) {
  const { accountHandovers: h, accountLinks: l, accounts: a, mailOutbox: m } = schema;
  const registrar = alias(a, 'registrar');
  return {
    mails: await tx.select().from(m).where(eq(m.accountId, accountId)).orderBy(asc(m.createdAt)),
    links: await tx.select().from(l).where(eq(l.accountId, accountId)).orderBy(asc(l.createdAt)),
    handovers: await tx
      .select({ handover: h, registeredBy: registrar.displayName })
      .from(h)
      .leftJoin(registrar, eq(registrar.id, h.registeredBy))
      .where(eq(h.accountId, accountId))
      .orderBy(asc(h.handedAt)),
  };
}

async function openHandovers(tx: TenantTx, rows: AccountRows['handovers']): Promise<Handover[]> {
  const opened: Handover[] = [];
  for (const { handover, registeredBy } of rows) {
    const { id, recipientCipher } = handover;
    opened.push({
      handoverId: id,
      handedAt: handover.handedAt.toISOString(),
      recipient: await openContact(tx, { ownerId: id, purpose: 'handover', cipher: recipientCipher }),
      hasFile: handover.fileKey !== null,
      registeredBy: registeredBy ?? '',
      registeredAt: handover.createdAt.toISOString(),
    });
  }
  return opened;
}

type Account = typeof schema.accounts.$inferSelect;

/** What it captures, and the clock of that candidacy. */
async function belonging(
  tx: TenantTx,
  deps: ServiceDeps,
  { candidacyId, partyId }: Account,
): Promise<Pick<AccountDetail, 'belongsTo' | 'captureWords'>> {
  const { candidacies, parties } = schema;
  if (candidacyId === null) {
    const [party] = await tx
      .select({ name: parties.name })
      .from(parties)
      .where(eq(parties.id, partyId ?? ''));
    return { belongsTo: party?.name ?? '', captureWords: null };
  }
  const [summary] = await selectSummaries(tx).where(eq(candidacies.id, candidacyId));
  if (summary === undefined) return { belongsTo: '', captureWords: null };
  const tenant = await tenantContext(tx, deps.realClock);
  const place = territoryLabel({
    kind: summary.territoryKind,
    name: summary.territoryName,
    number: summary.territoryNumber,
  });
  return {
    belongsTo: `${summary.officeName} · ${place}`,
    captureWords: captureWords(summary, tenant),
  };
}

function captureWords(summary: CandidacySummary, tenant: TenantContext): string {
  const { dueAt } = captureTime(summary, tenant, false).deadline;
  if (dueAt === null) return 'Empieza a contar cuando se recibe la cuenta.';
  return remainingInWords(tenant.now, new Date(dueAt), tenant.timeZone, 'there');
}
