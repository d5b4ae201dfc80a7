import type { CaptureFilter, CaptureItem, CaptureList, QuestionnaireState } from '@conoceles/contracts';
import { and, asc, count, eq, inArray, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { wasReturned } from '../questionnaire/life.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { awaitsAuthorisation } from './build-home.ts';
import { describeCandidacy, selectSummaries } from './candidacy-summary.ts';
import { captureTime } from './deadline.ts';
import { reachOfCapturer } from './open-candidacy.ts';

const pageSize = 50;

/** The candidacies an account captures, in alphabetical order, with the state of both questionnaires (identity scope: states only). */
export async function listCapture(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: CaptureFilter,
): Promise<CaptureList> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const { candidacies, offices } = schema;
    const tenant = await tenantContext(tx, deps.realClock);
    const where = and(
      eq(candidacies.processId, tenant.process.id),
      reachOfCapturer(actor),
      filter.office === undefined ? undefined : eq(offices.slug, filter.office),
    );
    const matching = selectSummaries(tx).where(where);
    const [counted] = await tx.select({ total: count() }).from(matching.as('matching'));
    const total = counted?.total ?? 0;
    const rows = await selectSummaries(tx)
      .where(where)
      .orderBy(asc(candidacies.nameKey), asc(candidacies.id))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize);
    const stages = await loadStages(
      tx,
      rows.map((row) => row.candidacyId),
    );
    const items = rows.map((summary): CaptureItem => {
      const curricular = stages.curricular.get(summary.candidacyId) ?? null;
      const identity = stages.identity.get(summary.candidacyId) ?? null;
      const states = { curricular: curricular?.state ?? notStarted, identity: identity?.state ?? notStarted };
      const returned = wasReturned(curricular) || wasReturned(identity);
      const demanded = tenant.rules.partyAuthorisesPublication;
      return {
        ...describeCandidacy(summary),
        ...states,
        deadline: captureTime(summary, tenant, returned).deadline,
        awaitsAuthorisation: awaitsAuthorisation(demanded, Object.values(states)),
      };
    });
    return { items, page: filter.page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
  });
}

const notStarted: QuestionnaireState = 'not-started';
type Stage = { candidacyId: string; state: QuestionnaireState; submittedAt: Date | null };

/** Where both questionnaires of many candidacies stand: two queries, no answers. */
async function loadStages(tx: TenantTx<'identity'>, ids: readonly string[]) {
  const read = async (r: typeof schema.curricularResponses | typeof schema.identityResponses) => {
    const rows: Stage[] =
      ids.length === 0
        ? []
        : await tx
            .select({ candidacyId: r.candidacyId, state: r.state, submittedAt: r.submittedAt })
            .from(r)
            .where(inArray(r.candidacyId, [...ids]));
    return new Map(rows.map((row) => [row.candidacyId, row]));
  };
  return {
    curricular: await read(schema.curricularResponses),
    identity: await read(schema.identityResponses),
  };
}
