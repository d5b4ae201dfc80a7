import type { CorrectionFilter, CorrectionItem, CorrectionList } from '@conoceles/contracts';
import { and, asc, count, eq, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import type { ServiceDeps } from '../deps.ts';
import { loadVersions, type QuestionnaireVersions } from '../questionnaire/load-versions.ts';
import { ServiceProblem } from '../service-problem.ts';
import { type TenantContext, tenantContext } from '../tenants/tenant-context.ts';
import { openStates } from './correction-rows.ts';
import { correctionFacts } from './correction-views.ts';
import { kindsAttended } from './open-correction.ts';

const pageSize = 50;
const { candidacies, corrections: c } = schema;

/**
 * Corrections of the kinds an account attends, those due first; without a state, the open ones. No text of anybody: only what it is about and when.
 * @throws ServiceProblem `forbidden`
 */
export async function listCorrections(
  deps: ServiceDeps,
  actor: AccountActor,
  filter: CorrectionFilter,
): Promise<CorrectionList> {
  const attended = kindsAttended(actor);
  if (attended.length === 0) throw new ServiceProblem('forbidden', 'Tu cuenta no atiende correcciones.');
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const kinds = attended.filter((kind) => filter.kind === undefined || kind === filter.kind);
    const own = and(
      eq(candidacies.processId, tenant.process.id),
      eq(candidacies.status, 'approved'),
      inArray(c.kind, [...kinds]),
    );
    const states = filter.state === undefined ? [...openStates] : [filter.state];
    const where = and(own, inArray(c.state, states));
    const ofCandidacy = eq(candidacies.id, c.candidacyId);
    const figures = await tx
      .select({ state: c.state, count: count() })
      .from(c)
      .innerJoin(candidacies, ofCandidacy)
      .where(own)
      .groupBy(c.state)
      .orderBy(asc(c.state));
    const total = figures
      .filter(({ state }) => states.includes(state))
      .reduce((sum, figure) => sum + figure.count, 0);
    const rows = await tx
      .select({ row: c })
      .from(c)
      .innerJoin(candidacies, ofCandidacy)
      .where(where)
      // What nobody has to attend any more comes after, the newest first.
      .orderBy(sql`${c.state} in ('refused', 'applied')`, asc(c.dueAt), asc(c.id))
      .limit(pageSize)
      .offset((filter.page - 1) * pageSize);
    const items = await describe(
      tx,
      rows.map(({ row }) => row),
      tenant,
    );
    const pages = Math.max(1, Math.ceil(total / pageSize));
    return { items, page: filter.page, pages, total, figures, appliedBy: tenant.rules.corrections.appliedBy };
  });
}

type Row = typeof c.$inferSelect;

async function describe(
  tx: TenantTx<'identity'>,
  rows: readonly Row[],
  tenant: TenantContext,
): Promise<CorrectionItem[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ candidacyId }) => candidacyId);
  const summaries = await selectSummaries(tx).where(inArray(candidacies.id, ids));
  const summaryOf = new Map(summaries.map((summary) => [summary.candidacyId, summary]));
  const versionOf = await versionsOf(tx, ids);
  return rows.flatMap((row): CorrectionItem[] => {
    const summary = summaryOf.get(row.candidacyId);
    if (summary === undefined) return [];
    const { candidacyId, displayName, office, territory, nomination } = describeCandidacy(summary);
    const definition = versionOf(row)?.definition ?? { sections: [] };
    return [
      {
        ...correctionFacts(row, definition, tenant),
        candidacyId,
        displayName,
        office,
        territory,
        nomination,
      },
    ];
  });
}

/** The form each was answered under, for the title of its section. */
async function versionsOf(tx: TenantTx<'identity'>, ids: string[]) {
  const versions: QuestionnaireVersions = await loadVersions(tx);
  const read = async (r: typeof schema.curricularResponses | typeof schema.identityResponses) => {
    const rows = await tx
      .select({ candidacyId: r.candidacyId, versionId: r.questionnaireVersionId })
      .from(r)
      .where(inArray(r.candidacyId, ids));
    return new Map(rows.map(({ candidacyId, versionId }) => [candidacyId, versionId]));
  };
  const of = {
    curricular: await read(schema.curricularResponses),
    identity: await read(schema.identityResponses),
  };
  return ({ candidacyId, kind }: Row) => versions.get(of[kind].get(candidacyId) ?? '');
}
