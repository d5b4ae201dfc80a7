import type { HelpItem } from '@conoceles/contracts';
import { alias, and, eq, inArray, openContact, type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import { daysBetween, localDay } from '@conoceles/rules';
import { notFound } from '../service-problem.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { pageInWords } from './page-in-words.ts';

const { accounts, candidacies, helpMessages, helpThreads, parties } = schema;
/** The candidacy the account itself belongs to (a person, or the delegate of an independent one). */
export const ownCandidacies = alias(candidacies, 'own_candidacies');

/** Threads with whoever asks and what about, in one row. */
export function selectThreads(tx: TenantTx) {
  return tx
    .select({
      thread: helpThreads,
      accountKind: accounts.kind,
      partySlug: parties.slug,
      partyAcronym: parties.acronym,
      ownName: ownCandidacies.displayName,
      candidacyName: candidacies.displayName,
    })
    .from(helpThreads)
    .innerJoin(accounts, eq(accounts.id, helpThreads.accountId))
    .leftJoin(parties, eq(parties.id, accounts.partyId))
    .leftJoin(ownCandidacies, eq(ownCandidacies.id, accounts.candidacyId))
    .leftJoin(candidacies, eq(candidacies.id, helpThreads.candidacyId))
    .$dynamic();
}

export type ThreadRow = Awaited<ReturnType<typeof selectThreads>>[number];

/** One thread of the process inside `reach`, locked when it is going to change. @throws ServiceProblem `not-found` */
export async function findThread(
  tx: TenantTx,
  tenant: TenantContext,
  { threadId, reach, lock }: { threadId: string; reach?: SQL | undefined; lock?: 'for-update' },
): Promise<ThreadRow> {
  const named = and(eq(helpThreads.id, threadId), eq(helpThreads.processId, tenant.process.id), reach);
  if (lock !== undefined) {
    await tx.select({ id: helpThreads.id }).from(helpThreads).where(named).for('update');
  }
  const [row] = await selectThreads(tx).where(named);
  if (row === undefined) throw notFound();
  return row;
}

/** Role and party or candidacy of whoever asks. */
export function whoAsks({ accountKind, partyAcronym, ownName }: ThreadRow): string {
  if (accountKind === 'candidate') return `Candidatura · ${ownName ?? ''}`;
  if (partyAcronym !== null) return `Enlace de partido · ${partyAcronym}`;
  return `Persona delegada · ${ownName ?? ''}`;
}

const excerptCharacters = 90;

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  const characters = [...line];
  return characters.length <= excerptCharacters
    ? line
    : `${characters.slice(0, excerptCharacters).join('').trimEnd()}…`;
}

/** Rows as lists show them, with the first words of each, opened in one query for all. */
export async function toItems(
  tx: TenantTx,
  tenant: TenantContext,
  rows: readonly ThreadRow[],
): Promise<HelpItem[]> {
  const first = await firstTexts(
    tx,
    rows.map(({ thread }) => thread.id),
  );
  return rows.map((row) => toItem(row, tenant, first.get(row.thread.id) ?? ''));
}

function toItem(row: ThreadRow, { now, timeZone }: TenantContext, first: string): HelpItem {
  const { thread } = row;
  const days = daysBetween(localDay(thread.updatedAt, timeZone), localDay(now, timeZone));
  return {
    threadId: thread.id,
    kind: thread.kind,
    state: thread.state,
    excerpt: excerptOf(first),
    who: whoAsks(row),
    candidacy: row.candidacyName,
    page: pageInWords(thread.askedFrom),
    createdAt: thread.createdAt.toISOString(),
    since: thread.updatedAt.toISOString(),
    waitingDays: thread.state === 'open' ? Math.max(0, days) : null,
  };
}

async function firstTexts(tx: TenantTx, threadIds: string[]): Promise<ReadonlyMap<string, string>> {
  if (threadIds.length === 0) return new Map();
  const m = helpMessages;
  const rows = await tx
    .selectDistinctOn([m.threadId], { threadId: m.threadId, id: m.id, cipher: m.textCipher })
    .from(m)
    .where(inArray(m.threadId, threadIds))
    .orderBy(m.threadId, m.createdAt);
  const opened = await Promise.all(
    rows.map(async ({ threadId, id, cipher }) => {
      return [threadId, await openContact(tx, { ownerId: id, purpose: 'help-message', cipher })] as const;
    }),
  );
  return new Map(opened);
}

/** Open ones first, the one that waits longest at the top. */
export const openFirst = sql`(${helpThreads.state} = 'open') desc, ${helpThreads.updatedAt} asc, ${helpThreads.id}`;
