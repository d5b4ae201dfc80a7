import type { Recipient, RecipientList } from '@conoceles/contracts';
import { asc, eq, inArray, schema, type TenantTx } from '@conoceles/db';
import { describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import { type StandingRow, standingRows } from '../capture/standing-rows.ts';
import type { ServiceDeps } from '../deps.ts';
import { mailTemplates } from '../mail/templates/index.ts';
import { partyPlaces } from '../party/party-places.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { deliverability } from './recipients.ts';
import type { ReminderDraft } from './write-reminders.ts';

const pageSize = 50;

type Preview = {
  readonly deps: ServiceDeps;
  readonly tenant: TenantContext;
  readonly rows: readonly StandingRow[];
  readonly drafts: readonly ReminderDraft[];
  readonly page: number;
  /** What the filters offer places of. */
  readonly reach: Parameters<typeof standingRows>[2];
};

/** Who would be reminded and what the first would read: exactly the drafts that would be written. */
export async function previewReminders(
  tx: TenantTx<'identity'>,
  { deps, tenant, rows, drafts, page, reach }: Preview,
): Promise<RecipientList> {
  const { sent, addressed } = await deliverability(tx, drafts);
  const shown = drafts.slice((page - 1) * pageSize, page * pageSize);
  const described = await describe(tx, shown);
  const items = shown.flatMap((draft): Recipient[] => {
    const who = described.get(`${draft.accountId} ${draft.candidacyId}`);
    if (who === undefined) return [];
    return [
      {
        ...who,
        accountId: draft.accountId,
        missing: draft.missing,
        deadline: String(draft.payload.deadline ?? draft.payload.deadlines ?? ''),
        hasAddress: addressed.has(draft.accountId),
        remindedToday: sent.has(draft.dedupeKey),
      },
    ];
  });
  const { parties: p } = schema;
  const parties = await tx.select({ slug: p.slug, name: p.acronym }).from(p).orderBy(asc(p.slug));
  return {
    items,
    page,
    pages: Math.max(1, Math.ceil(drafts.length / pageSize)),
    total: drafts.length,
    withoutAddress: drafts.filter(({ accountId }) => !addressed.has(accountId)).length,
    remindedToday: drafts.filter(({ dedupeKey }) => sent.has(dedupeKey)).length,
    withoutAccount: rows.filter(({ accountId }) => accountId === null).length,
    sample: sampleOf(deps, tenant, drafts[0], items[0]),
    ...(await partyPlaces(tx, standingRows(tx, tenant, reach))),
    parties,
  };
}

type Described = Pick<Recipient, 'name' | 'standing' | 'party'>;

async function describe(
  tx: TenantTx,
  drafts: readonly ReminderDraft[],
): Promise<ReadonlyMap<string, Described>> {
  const { accounts: a, candidacies: c, parties: p } = schema;
  const found = new Map<string, Described>();
  if (drafts.length === 0) return found;
  const ids = drafts.flatMap(({ candidacyId }) => (candidacyId === null ? [] : [candidacyId]));
  const summaries = ids.length === 0 ? [] : await selectSummaries(tx).where(inArray(c.id, ids));
  const summaryOf = new Map<string | null, (typeof summaries)[number]>(
    summaries.map((summary) => [summary.candidacyId, summary]),
  );
  const accountIds = drafts.map(({ accountId }) => accountId);
  const people = await tx
    .select({ id: a.id, name: a.displayName, party: p.acronym })
    .from(a)
    .leftJoin(p, eq(p.id, a.partyId))
    .where(inArray(a.id, accountIds));
  const personOf = new Map(people.map((person) => [person.id, person]));
  for (const { accountId, candidacyId } of drafts) {
    const person = personOf.get(accountId);
    const summary = summaryOf.get(candidacyId);
    if (person === undefined) continue;
    const standing = summary === undefined ? null : describeCandidacy(summary);
    found.set(`${accountId} ${candidacyId}`, {
      name: standing?.displayName ?? person.name,
      party: person.party,
      standing:
        standing === null
          ? null
          : { office: standing.office, territory: standing.territory, nomination: standing.nomination },
    });
  }
  return found;
}

function sampleOf(
  deps: ServiceDeps,
  tenant: TenantContext,
  draft: ReminderDraft | undefined,
  recipient: Recipient | undefined,
): RecipientList['sample'] {
  if (draft === undefined || recipient === undefined) return null;
  const kind = draft.candidacyId === null ? 'reminder-party' : 'reminder-person';
  const { scheme, port } = deps.publicOrigin;
  const { subject, opening } = mailTemplates[kind].write({
    displayName: recipient.name,
    office: recipient.standing?.office.name ?? null,
    siteName: 'Candidatas y Candidatos, Conóceles',
    oplName: tenant.identity.name,
    address: (path) => `${scheme}://${tenant.identity.hosts[0] ?? ''}${port}${path}`,
    oneTimeLink: null,
    payload: draft.payload,
  });
  return { subject, lines: [...opening] };
}
