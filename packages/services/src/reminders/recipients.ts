import type { PartyFilter } from '@conoceles/contracts';
import { and, eq, inArray, isNotNull, type SQL, schema, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import { isMissing, type StandingRow, selectStanding, standingRows } from '../capture/standing-rows.ts';
import type { MailPayload } from '../mail/templates/template.ts';
import { partyConditions, partyOrder } from '../party/party-conditions.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { countMissing, loadLiaisons, partyPayload } from './party-drafts.ts';
import { deadlinesInWords, missingInWords, missingOf } from './reminder-words.ts';
import type { ReminderDraft } from './write-reminders.ts';

/** Whom somebody reminds by hand: those with something missing inside `reach` that the filter keeps. */
export type Asked = {
  readonly reach: SQL | undefined;
  readonly filter: Omit<PartyFilter, 'show'>;
  readonly candidacyIds?: readonly string[] | undefined;
};

/** Who is asked for, with what they lack; by what expires first. */
export async function missingRows(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  { reach, filter, candidacyIds }: Asked,
): Promise<StandingRow[]> {
  const { candidacies: c } = schema;
  const marked = candidacyIds === undefined ? undefined : inArray(c.id, [...candidacyIds]);
  const rows = standingRows(tx, tenant, and(reach, marked));
  return selectStanding(tx, rows)
    .where(and(partyConditions(rows, filter, tenant), isMissing(rows)))
    .orderBy(...partyOrder(rows, 'deadline'));
}

type By = { readonly createdBy: string; readonly letterNumber?: string | undefined };

/** Nobody is reminded by hand twice in one day of the tenant, whoever does it. */
function manualKey(day: string, accountId: string, candidacyId: string | null): string {
  return `manual/${accountId}/${candidacyId ?? 'party'}/${day}`;
}

const todayOf = ({ now, timeZone }: TenantContext) => localDay(now, timeZone);

/** One reminder to each person that has an account. */
export function manualPersonDrafts(
  rows: readonly StandingRow[],
  tenant: TenantContext,
  by: By,
): ReminderDraft[] {
  const wordsOf = deadlinesInWords(tenant);
  const day = todayOf(tenant);
  return rows.flatMap(({ accountId, candidacyId, dueAt, ...row }): ReminderDraft[] => {
    if (accountId === null) return [];
    const missing = missingOf(row);
    const payload = {
      missing: missingInWords(missing),
      deadline: wordsOf(dueAt),
      ...letterOf(by),
    };
    const dedupeKey = manualKey(day, accountId, candidacyId);
    return [{ kind: 'manual', accountId, candidacyId, dueAt, missing, dedupeKey, payload, ...by }];
  });
}

/** One reminder to each liaison of the parties that answer for these. */
export async function manualPartyDrafts(
  tx: TenantTx,
  rows: readonly StandingRow[],
  tenant: TenantContext,
  by: By,
): Promise<ReminderDraft[]> {
  const byParty = Map.groupBy(rows, ({ originPartyId }) => originPartyId);
  const partyIds = [...byParty.keys()].filter((id): id is string => id !== null);
  const liaisons = await loadLiaisons(tx, partyIds);
  return liaisons.map(({ accountId, partyId }): ReminderDraft => {
    const own = byParty.get(partyId) ?? [];
    return {
      kind: 'manual',
      accountId,
      candidacyId: null,
      dueAt: own[0]?.dueAt ?? null,
      missing: countMissing(own),
      dedupeKey: manualKey(todayOf(tenant), accountId, null),
      payload: { ...partyPayload(own, tenant), ...letterOf(by) },
      ...by,
    };
  });
}

function letterOf({ letterNumber }: By): MailPayload {
  return letterNumber === undefined ? {} : { letter: letterNumber };
}

/** Which of these were reminded already, and which can be written to. */
export async function deliverability(tx: TenantTx, drafts: readonly ReminderDraft[]) {
  const { accounts: a, reminders: r } = schema;
  if (drafts.length === 0) return { sent: new Set<string>(), addressed: new Set<string>() };
  const sent = await tx
    .select({ key: r.dedupeKey })
    .from(r)
    .where(
      inArray(
        r.dedupeKey,
        drafts.map(({ dedupeKey }) => dedupeKey),
      ),
    );
  const ids = [...new Set(drafts.map(({ accountId }) => accountId))];
  const addressed = await tx
    .select({ id: a.id })
    .from(a)
    .where(and(inArray(a.id, ids), isNotNull(a.emailHash)));
  return { sent: new Set(sent.map(({ key }) => key)), addressed: new Set(addressed.map(({ id }) => id)) };
}

/** Of one party of the tenant, by its slug; `false` when there is none. */
export async function reachOfParty(tx: TenantTx, slug: string | undefined): Promise<SQL | undefined | false> {
  if (slug === undefined) return undefined;
  const { nominations, parties } = schema;
  const [party] = await tx.select({ id: parties.id }).from(parties).where(eq(parties.slug, slug));
  return party === undefined ? false : eq(nominations.originPartyId, party.id);
}
