import { schema } from '@conoceles/db';
import {
  addDays,
  captureDueAt,
  localDay,
  type ReminderMilestone,
  reminderMilestone,
  startOfDay,
} from '@conoceles/rules';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { insertInBatches } from './insert-in-batches.ts';
import type { LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';
import { idsOf } from './write-candidacies.ts';

/** Enough to see the register alive; the clock sends the others. */
const most = 60;
const minute = 60_000;

type Due = {
  readonly invented: InventedCandidacy;
  readonly dueAt: Date;
  readonly milestone: ReminderMilestone;
};

/**
 * Reminders that the invented people had before the declared instant, with mails that arrived, are on their way or bounced, and one that the OPL sent to
 * the demonstration liaison. They carry the keys of the real ones, so that the clock does not send them again.
 */
export async function writeReminders(
  context: LoadContext,
  list: readonly InventedCandidacy[],
): Promise<void> {
  const { tx } = context;
  const due = list.flatMap((invented) => dueOf(context, invented)).slice(0, most);
  const sent = [...due.map((one, place) => personRow(context, one, place)), partyRow(context)];
  await insertInBatches(sent, (slice) => tx.insert(schema.mailOutbox).values(slice.map(({ mail }) => mail)));
  await insertInBatches(sent, (slice) =>
    tx.insert(schema.reminders).values(slice.map(({ reminder }) => reminder)),
  );
}

/** The reminder that the clock asks for of somebody who sent nothing yet. */
function dueOf({ folder, now, processSlug }: LoadContext, invented: InventedCandidacy): Due[] {
  const { rules, timeZone } = folder.identity;
  const { life, bySubstitution } = invented;
  const process = folder.processes.find(({ slug }) => slug === processSlug);
  const isOwed = life.submittedAt === undefined && life.status === 'approved' && !bySubstitution;
  if (!isOwed || life.accountReceivedAt === undefined || process === undefined) return [];
  const dueAt = captureDueAt({ receivedAt: life.accountReceivedAt, rules, timeZone });
  if (dueAt === undefined) return [];
  const asked = { now, dueAt, electionDay: process.electionDay, rules: rules.reminders, timeZone };
  const milestone = reminderMilestone(asked);
  return milestone === undefined ? [] : [{ invented, dueAt, milestone }];
}

function personRow(context: LoadContext, { invented, dueAt, milestone }: Due, place: number) {
  const { timeZone } = context.folder.identity;
  const { id: candidacyId, accountId } = idsOf(invented);
  const overdue = milestone.kind === 'overdue';
  const step = overdue ? 'overdue' : `${milestone.days}d`;
  const at = overdue
    ? new Date(dueAt.getTime() + 10 * minute)
    : startOfDay(addDays(localDay(dueAt, timeZone), -milestone.days), timeZone);
  const dedupeKey = [milestone.kind, accountId, candidacyId, dueAt.toISOString(), step].join('/');
  return rowsOf(context, {
    seed: invented.seed,
    kind: milestone.kind,
    accountId,
    candidacyId,
    dueAt,
    missing: { curricular: 1, identity: 1 },
    dedupeKey,
    at,
    bounces: place % 17 === 7,
  });
}

function partyRow(context: LoadContext) {
  const { slug } = context.folder.identity;
  const accountOf = (kind: string) => {
    const account = demonstrationAccounts(slug).find((one) => one.kind === kind);
    return stableId(`cuenta/${slug}/${account?.email}`);
  };
  const at = new Date(context.now.getTime() - 2 * 24 * 60 * minute);
  const accountId = accountOf('liaison');
  const rows = rowsOf(context, {
    seed: `${slug}/exhorto`,
    kind: 'manual',
    accountId,
    candidacyId: null,
    dueAt: null,
    missing: { candidacies: 12, curricular: 12, identity: 12 },
    dedupeKey: `manual/${accountId}/party/${localDay(at, context.folder.identity.timeZone)}`,
    at,
    bounces: false,
  });
  const reminder = { ...rows.reminder, letterNumber: 'DEMOSTRACIÓN/001', createdBy: accountOf('admin') };
  return { ...rows, reminder };
}

type Row = Pick<
  typeof schema.reminders.$inferInsert,
  'kind' | 'accountId' | 'candidacyId' | 'dueAt' | 'missing' | 'dedupeKey'
> & { seed: string; at: Date; bounces: boolean };

function rowsOf(context: LoadContext, { seed, at, bounces, ...row }: Row) {
  const { tenantId } = context.tx;
  const mailId = stableId(`correo/recordatorio/${seed}`);
  const after = (minutes: number) => new Date(at.getTime() + minutes * minute);
  const reminder: typeof schema.reminders.$inferInsert = {
    tenantId,
    id: stableId(`recordatorio/${seed}`),
    processId: context.processId,
    ...row,
    mailId,
    createdAt: at,
  };
  const mail: typeof schema.mailOutbox.$inferInsert = {
    tenantId,
    id: mailId,
    kind: row.candidacyId === null ? 'reminder-party' : 'reminder-person',
    accountId: row.accountId,
    candidacyId: row.candidacyId ?? null,
    state: bounces ? 'bounced' : 'sent',
    transport: 'outbox',
    createdAt: at,
    sentAt: after(1),
    deliveredAt: bounces ? null : after(2),
    bouncedAt: bounces ? after(3) : null,
  };
  return { reminder, mail };
}
