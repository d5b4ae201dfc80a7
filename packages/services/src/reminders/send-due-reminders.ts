import { and, eq, inArray, schema, sql, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import { addDays, endOfDay, localDay, type ReminderMilestone, reminderMilestone } from '@conoceles/rules';
import { isMissing, type StandingRow, selectStanding, standingRows } from '../capture/standing-rows.ts';
import type { ServiceDeps } from '../deps.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { oncePerInstant } from './once-per-instant.ts';
import { countMissing, loadLiaisons, partyPayload } from './party-drafts.ts';
import { deadlinesInWords, missingInWords, missingOf } from './reminder-words.ts';
import { type ReminderDraft, type WrittenReminders, writeReminders } from './write-reminders.ts';

const actor = systemActor('send-reminders');
const batch = 250;

type DueRow = StandingRow & { readonly dueAt: Date; readonly milestone: ReminderMilestone };

/**
 * Sends what the clock asks for now, in the legal time of the tenant: to each person with something missing, and to each party's liaisons one mail with
 * its counts, so many days before the deadline and once it passed (art. 15). Run as often as wanted: each milestone of each deadline reaches each
 * recipient once. Never about a candidacy that left, nor of the practice process.
 * @returns how many were registered now.
 */
export async function sendDueReminders(deps: ServiceDeps, tenantId: string): Promise<WrittenReminders> {
  const scope = { tenantId, actor, scope: 'identity' } as const;
  const batches = await withTenant(deps.db, scope, async (tx) => {
    const tenant = await currentTenant(tx, deps);
    if (tenant === null) return [];
    const rows = await dueRows(tx, tenant);
    const people = await withoutSent(tx, personDrafts(rows, tenant));
    const parties = await withoutSent(tx, await partyDrafts(tx, rows, tenant));
    // All of one account in one transaction: they share a mail.
    return [...inBatches(people), ...Map.groupBy(parties, ({ accountId }) => accountId).values()];
  });
  const total = { sent: 0, withoutAddress: 0, already: 0 };
  for (const drafts of batches) {
    const done = await withTenant(deps.db, scope, async (tx) => {
      const tenant = await tenantContext(tx, deps.realClock);
      return writeReminders(tx, { deps, tenant }, await stillMissing(tx, tenant, drafts));
    });
    total.sent += done.sent;
    total.withoutAddress += done.withoutAddress;
    total.already += done.already;
  }
  return total;
}

function inBatches(drafts: readonly ReminderDraft[]): ReminderDraft[][] {
  const batches: ReminderDraft[][] = [];
  for (let start = 0; start < drafts.length; start += batch) batches.push(drafts.slice(start, start + batch));
  return batches;
}

/** Leaves out who sent everything, or left, since the batch was made: many batches take their time. */
async function stillMissing(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  drafts: readonly ReminderDraft[],
): Promise<ReminderDraft[]> {
  const { candidacies: c } = schema;
  const ids = drafts.flatMap(({ candidacyId }) => (candidacyId === null ? [] : [candidacyId]));
  if (ids.length === 0) return [...drafts];
  const rows = standingRows(tx, tenant, and(eq(c.status, 'approved'), inArray(c.id, ids)));
  const missing = await selectStanding(tx, rows).where(isMissing(rows));
  const still = new Set<string | null>(missing.map(({ candidacyId }) => candidacyId));
  return drafts.filter(({ candidacyId }) => candidacyId === null || still.has(candidacyId));
}

/** Null while the tenant has no folder applied: there is nobody to remind. */
async function currentTenant(tx: TenantTx, deps: ServiceDeps): Promise<TenantContext | null> {
  try {
    return await tenantContext(tx, deps.realClock);
  } catch (error) {
    if (error instanceof ServiceProblem && error.code === 'unavailable') return null;
    throw error;
  }
}

/** Candidacies with something missing whose deadline asks for a reminder now. */
async function dueRows(tx: TenantTx<'identity'>, tenant: TenantContext): Promise<DueRow[]> {
  const { now, timeZone, rules, process } = tenant;
  const rows = standingRows(tx, tenant, eq(schema.candidacies.status, 'approved'));
  const furthest = Math.max(0, ...rules.reminders.daysBefore);
  const horizon = endOfDay(addDays(localDay(now, timeZone), furthest), timeZone).toISOString();
  const missing = await selectStanding(tx, rows).where(
    and(isMissing(rows), sql`${rows.dueAt} <= ${horizon}::timestamptz`),
  );
  const { electionDay } = process;
  const milestoneOf = oncePerInstant((dueAt) =>
    reminderMilestone({ now, dueAt, electionDay, rules: rules.reminders, timeZone }),
  );
  return missing.flatMap((row): DueRow[] => {
    const { dueAt } = row;
    if (dueAt === null) return [];
    const milestone = milestoneOf(dueAt);
    // What came back may be mended past its deadline: only what was never sent is overdue.
    const sent = row.curricularSentAt !== null && row.identitySentAt !== null;
    if (milestone === undefined || (milestone.kind === 'overdue' && sent)) return [];
    return [{ ...row, dueAt, milestone }];
  });
}

const stepOf = (milestone: ReminderMilestone) =>
  milestone.kind === 'overdue' ? 'overdue' : `${milestone.days}d`;

function personDrafts(rows: readonly DueRow[], tenant: TenantContext): ReminderDraft[] {
  const wordsOf = deadlinesInWords(tenant);
  return rows.flatMap((row): ReminderDraft[] => {
    const { accountId, candidacyId, dueAt, milestone } = row;
    if (accountId === null) return [];
    const missing = missingOf(row);
    const payload = { missing: missingInWords(missing), deadline: wordsOf(dueAt) };
    const dedupeKey = [milestone.kind, accountId, candidacyId, dueAt.toISOString(), stepOf(milestone)].join(
      '/',
    );
    return [{ kind: milestone.kind, accountId, candidacyId, dueAt, missing, dedupeKey, payload }];
  });
}

/** One row per deadline and milestone, to say what each reminder was about; those of one account leave in one mail. */
async function partyDrafts(
  tx: TenantTx,
  rows: readonly DueRow[],
  tenant: TenantContext,
): Promise<ReminderDraft[]> {
  const byParty = Map.groupBy(rows, ({ originPartyId }) => originPartyId);
  const partyIds = [...byParty.keys()].filter((id): id is string => id !== null);
  const liaisons = await loadLiaisons(tx, partyIds);
  return liaisons.flatMap(({ accountId, partyId }) => {
    const own = byParty.get(partyId) ?? [];
    const payload = partyPayload(own, tenant);
    const groups = Map.groupBy(own, ({ dueAt, milestone }) => `${dueAt.toISOString()}/${stepOf(milestone)}`);
    return [...groups].flatMap(([group, members]): ReminderDraft[] => {
      const [first] = members;
      if (first === undefined) return [];
      const { kind } = first.milestone;
      const dedupeKey = `${kind}/${accountId}/party/${group}`;
      const missing = countMissing(members);
      return [{ kind, accountId, candidacyId: null, dueAt: first.dueAt, missing, dedupeKey, payload }];
    });
  });
}

/** Leaves out, before any lock, what was sent before: most of them, every time but the first. */
async function withoutSent(tx: TenantTx, drafts: readonly ReminderDraft[]): Promise<ReminderDraft[]> {
  const { reminders: r } = schema;
  const sent = new Set<string>();
  for (let start = 0; start < drafts.length; start += 2_000) {
    const keys = drafts.slice(start, start + 2_000).map(({ dedupeKey }) => dedupeKey);
    const rows = await tx.select({ key: r.dedupeKey }).from(r).where(inArray(r.dedupeKey, keys));
    for (const { key } of rows) sent.add(key);
  }
  return drafts.filter(({ dedupeKey }) => !sent.has(dedupeKey));
}
