import type { NoticeQuestionnaire, NoticeRow, QuestionnaireState } from '@conoceles/contracts';
import { and, eq, inArray, schema, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import { type CandidacySummary, describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import { captureTime } from '../capture/deadline.ts';
import { loadReminderDates, type ReminderDates } from '../reminders/load-reminder-dates.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

const batch = 500;
const stateInWords: Readonly<Record<QuestionnaireState, string>> = {
  'not-started': 'Sin empezar',
  draft: 'En borrador',
  submitted: 'Enviado',
  authorised: 'Autorizado',
  'in-review': 'En verificación',
  observed: 'Devuelto con observaciones',
  'first-validated': 'En verificación',
  validated: 'Validado',
  published: 'Publicado',
};

/** The rows of the list for these candidacies, in their order: dates and states, no answer of anybody. A fixed number of queries per five hundred. */
export async function loadNoticeRows(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  candidacyIds: readonly string[],
): Promise<NoticeRow[]> {
  const rows: NoticeRow[] = [];
  const answerable = await answerableOf(tx);
  for (let start = 0; start < candidacyIds.length; start += batch) {
    rows.push(
      ...(await loadBatch(tx, { tenant, answerable, ids: candidacyIds.slice(start, start + batch) })),
    );
  }
  return rows;
}

/** Who answers for the capture of each nomination (art. 16): its party of origin, or the independent candidacy. */
async function answerableOf(tx: TenantTx): Promise<(partyId: string | null) => string> {
  const { parties } = schema;
  const rows = await tx.select({ id: parties.id, acronym: parties.acronym }).from(parties);
  const acronymOf = new Map(rows.map(({ id, acronym }) => [id, acronym]));
  return (partyId) => (partyId === null ? 'Candidatura independiente' : (acronymOf.get(partyId) ?? ''));
}

type Batch = {
  readonly tenant: TenantContext;
  readonly ids: readonly string[];
  readonly answerable: (partyId: string | null) => string;
};

async function loadBatch(tx: TenantTx<'identity'>, { tenant, ids, answerable }: Batch): Promise<NoticeRow[]> {
  const { accounts: a, candidacies: c, nominations: n } = schema;
  const list = [...ids];
  const summaries = await selectSummaries(tx).where(inArray(c.id, list));
  const summaryOf = new Map(summaries.map((summary) => [summary.candidacyId, summary]));
  const more = await tx
    .select({ id: c.id, statusSince: c.statusSince, partyId: n.originPartyId, issuedAt: a.issuedAt })
    .from(c)
    .innerJoin(n, eq(n.id, c.nominationId))
    .leftJoin(a, and(eq(a.candidacyId, c.id), eq(a.kind, 'candidate')))
    .where(inArray(c.id, list));
  const moreOf = new Map(more.map((row) => [row.id, row]));
  const stages = {
    curricular: await loadStages(tx, schema.curricularResponses, list),
    identity: await loadStages(tx, schema.identityResponses, list),
  };
  const reminders = await loadReminderDates(tx, list);
  return list.flatMap((id): NoticeRow[] => {
    const [summary, extra] = [summaryOf.get(id), moreOf.get(id)];
    if (summary === undefined || extra === undefined) return [];
    const kinds = [stages.curricular.get(id), stages.identity.get(id)] as const;
    return [
      rowOf(
        summary,
        { ...extra, answerable: answerable(extra.partyId), kinds, reminders: reminders.get(id) },
        tenant,
      ),
    ];
  });
}

type Stage = {
  readonly candidacyId: string;
  readonly state: QuestionnaireState;
  readonly capturedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly late: boolean;
};
type Responses = typeof schema.curricularResponses | typeof schema.identityResponses;

async function loadStages(
  tx: TenantTx<'identity'>,
  r: Responses,
  ids: string[],
): Promise<ReadonlyMap<string, Stage>> {
  const rows: Stage[] = await tx
    .select({
      candidacyId: r.candidacyId,
      state: r.state,
      capturedAt: r.capturedAt,
      submittedAt: r.submittedAt,
      late: r.late,
    })
    .from(r)
    .where(inArray(r.candidacyId, ids));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}

type Extra = {
  readonly statusSince: Date;
  readonly issuedAt: Date | null;
  readonly answerable: string;
  readonly kinds: readonly [Stage | undefined, Stage | undefined];
  readonly reminders: ReminderDates | undefined;
};

function rowOf(summary: CandidacySummary, extra: Extra, tenant: TenantContext): NoticeRow {
  const { timeZone } = tenant;
  const day = (instant: Date | null | undefined) => (instant ? localDay(instant, timeZone) : null);
  const { candidacyId, displayName, office, territory, nomination, role, status } =
    describeCandidacy(summary);
  const { dueAt } = captureTime(summary, tenant, false).deadline;
  const receivedAt = summary.ownReceivedAt ?? summary.partyReceivedAt;
  const reminded = [...(extra.reminders?.own ?? []), ...(extra.reminders?.party ?? [])];
  const days = reminded.map((at) => localDay(at, timeZone)).toSorted();
  return {
    candidacyId,
    name: displayName,
    role: role === 'owner' ? 'Propietaria' : 'Suplente',
    office: office.name,
    territory: territory.name,
    nomination,
    answerable: extra.answerable,
    status,
    statusOn: status === 'approved' ? null : day(extra.statusSince),
    accountIssuedOn: day(extra.issuedAt),
    accountReceivedOn: day(receivedAt),
    receivedByParty: summary.ownReceivedAt === null && summary.partyReceivedAt !== null,
    dueOn: dueAt === null ? null : localDay(new Date(dueAt), timeZone),
    reminders: [...new Set(days)],
    curricular: toldOf(extra.kinds[0], timeZone),
    identity: toldOf(extra.kinds[1], timeZone),
  };
}

/** Late is what was marked so when it was sent: a correction does not make it later, nor earlier. */
function toldOf(stage: Stage | undefined, timeZone: string): NoticeQuestionnaire {
  const capturedAt = stage?.capturedAt ?? stage?.submittedAt ?? null;
  const state = stateInWords[stage?.state ?? 'not-started'];
  if (stage === undefined || capturedAt === null) return { result: 'missing', capturedOn: null, state };
  return { result: stage.late ? 'late' : 'in-time', capturedOn: localDay(capturedAt, timeZone), state };
}
