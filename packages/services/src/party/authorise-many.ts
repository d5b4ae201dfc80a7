import type { AuthorisedMany, AuthoriseMany, QuestionnaireKind } from '@conoceles/contracts';
import { asc, inArray, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import { nextState } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { CandidacySummary } from '../capture/candidacy-summary.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { lifeContext } from '../questionnaire/life.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { summariesWithin } from './read-to-authorise.ts';

type Read = AuthoriseMany['items'][number];
type Found = { id: string; state: 'submitted'; hash: string };
type Decided = {
  read: Read;
  summary: CandidacySummary;
  response: Found | null;
  outcome: 'authorised' | 'changed' | 'not-waiting';
};

/**
 * The party authorises the publication of many questionnaires at once, each by the hash of what was read of it (Jalisco, module 3). One that changed meanwhile
 * is left as it is and named; the others go through. All or nothing only for what fails by itself: it is one transaction.
 * @throws ServiceProblem `not-found` when none is within reach; `invalid-input` for more than fifty candidacies
 */
export async function authoriseMany(
  deps: ServiceDeps,
  actor: AccountActor,
  { items }: AuthoriseMany,
): Promise<AuthorisedMany> {
  const candidacyIds = [...new Set(items.map(({ candidacyId }) => candidacyId))];
  if (candidacyIds.length > 50) {
    throw new ServiceProblem('invalid-input', 'Autoriza 50 candidaturas o menos a la vez.');
  }
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const summaries = await summariesWithin(tx, actor, { processId: tenant.process.id, candidacyIds });
    const decided = [
      ...(await decide(tx, { tenant, actor, summaries, kind: 'curricular', items })),
      ...(await decide(tx, { tenant, actor, summaries, kind: 'identity', items })),
    ];
    for (const kind of ['curricular', 'identity'] as const) await write(tx, { tenant, actor, kind, decided });
    await recordAll(tx, deps, decided);
    const changed = decided.filter(({ outcome }) => outcome === 'authorised');
    if (changed.length > 0) {
      await projectCandidacies(tx, deps.realClock, [
        ...new Set(changed.map(({ summary }) => summary.candidacyId)),
      ]);
    }
    return told(decided);
  });
}

type Deciding = {
  tenant: TenantContext;
  actor: AccountActor;
  summaries: readonly CandidacySummary[];
  kind: QuestionnaireKind;
  items: readonly Read[];
};

const responsesOf = (kind: QuestionnaireKind) =>
  kind === 'identity' ? schema.identityResponses : schema.curricularResponses;

/** What happens to each of one kind: rows are locked in one order, so that two people cannot wait for each other. */
async function decide(
  tx: TenantTx<'identity'>,
  { tenant, actor, summaries, kind, items }: Deciding,
): Promise<Decided[]> {
  const summaryOf = new Map(summaries.map((summary) => [summary.candidacyId, summary]));
  const wanted = items.filter((item) => item.kind === kind && summaryOf.has(item.candidacyId));
  if (wanted.length === 0) return [];
  const r = responsesOf(kind);
  const locked = await tx
    .select()
    .from(r)
    .where(
      inArray(
        r.candidacyId,
        wanted.map(({ candidacyId }) => candidacyId),
      ),
    )
    .orderBy(asc(r.candidacyId))
    .for('update');
  const responseOf = new Map(locked.map((row) => [row.candidacyId, row]));
  const once = new Map(wanted.map((read) => [read.candidacyId, read]));
  return [...once.values()].flatMap((read): Decided[] => {
    const summary = summaryOf.get(read.candidacyId);
    if (summary === undefined) return [];
    const row = responseOf.get(read.candidacyId) ?? null;
    const context = lifeContext({ summary, tenant }, actor, row);
    const allowed = row !== null && nextState(row.state, 'authorise', context).ok;
    if (!allowed) return [{ read, summary, response: null, outcome: 'not-waiting' }];
    const same = row.submittedHash !== null && row.submittedHash === read.contentHash;
    const response: Found = { id: row.id, state: 'submitted', hash: read.contentHash };
    return [{ read, summary, response, outcome: same ? 'authorised' : 'changed' }];
  });
}

type Writing = {
  tenant: TenantContext;
  actor: AccountActor;
  kind: QuestionnaireKind;
  decided: readonly Decided[];
};

async function write(tx: TenantTx<'identity'>, { tenant, actor, kind, decided }: Writing): Promise<void> {
  const ids = decided.flatMap(({ read, response, outcome }) =>
    outcome === 'authorised' && read.kind === kind && response !== null ? [response.id] : [],
  );
  if (ids.length === 0) return;
  const r = responsesOf(kind);
  await tx
    .update(r)
    .set({
      state: 'authorised',
      authorisedAt: tenant.now,
      authorisedBy: actor.accountId,
      authorisedHash: sql`${r.submittedHash}`,
      revision: sql`${r.revision} + 1`,
    })
    .where(inArray(r.id, ids));
}

async function recordAll(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  decided: readonly Decided[],
): Promise<void> {
  const entries = decided
    .filter(({ outcome }) => outcome === 'authorised')
    .map(({ read: { candidacyId, kind, contentHash } }) => ({
      at: deps.realClock.now(),
      verb: 'questionnaire.authorise',
      entity: 'candidacy',
      entityId: candidacyId,
      before: { kind, state: 'submitted' },
      after: { kind, state: 'authorised', contentHash },
    }));
  if (entries.length > 0) await recordAudit(tx, entries);
}

function told(decided: readonly Decided[]): AuthorisedMany {
  const one = ({ read: { candidacyId, kind }, summary: { displayName } }: Decided) => ({
    candidacyId,
    kind,
    displayName,
  });
  return {
    authorised: decided.filter(({ outcome }) => outcome === 'authorised').map(one),
    left: decided.flatMap((each) =>
      each.outcome === 'authorised' ? [] : [{ ...one(each), reason: each.outcome }],
    ),
  };
}
