import type { CorrectionSheet, Section } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';
import { nextState } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import { lifeContext } from '../questionnaire/life.ts';
import { loadCatalogues, loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import { notFound } from '../service-problem.ts';
import { correctionViews } from './correction-views.ts';
import { correctionWay } from './correction-way.ts';
import type { AttendedCorrection } from './open-correction.ts';
import { publishedAnswers } from './published-answers.ts';

/** One correction as the OPL attends it: what was asked, what citizens read now and, for the admin that applies it, the form of that section alone. */
export async function buildCorrectionSheet(
  tx: TenantTx<'identity'>,
  actor: AccountActor,
  { row, open }: AttendedCorrection,
): Promise<CorrectionSheet> {
  const { candidacyId, kind } = row;
  const response = await responseStore(questionnaireIn(tx, kind)).find(candidacyId);
  const answers = await publishedAnswers(tx, candidacyId, kind);
  if (response === null || answers === null) throw notFound();
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const section = definition.sections.find(({ id }) => id === row.section);
  if (section === undefined) throw notFound();
  const catalogues = await loadCatalogues(tx);
  const views = sectionViews({ definition, catalogues, answers });
  const [view] = await correctionViews(tx, [row], definition, open.tenant);
  if (view === undefined) throw notFound();
  const mayApply =
    row.state === 'accepted' &&
    nextState(response.state, 'apply-correction', lifeContext(open, actor, response)).ok;
  const { displayName, office, territory, nomination } = describeCandidacy(open.summary);
  return {
    ...view,
    candidacyId,
    displayName,
    office,
    territory,
    nomination,
    requestedBy: await accountName(tx, row.requestedBy),
    appliedBy: correctionWay(open.tenant.rules, definition, row.section),
    published: views.find(({ id }) => id === row.section) ?? null,
    mayDecide: row.state === 'requested' && open.summary.status === 'approved',
    mayApply,
    form: mayApply
      ? {
          definition: section,
          catalogues: cataloguesOf(section, catalogues),
          answers,
          revision: response.revision,
          asksPhoto: section.questions.some(({ type }) => type === 'photo'),
        }
      : null,
  };
}

function cataloguesOf(section: Section, catalogues: Awaited<ReturnType<typeof loadCatalogues>>) {
  const names = section.questions.flatMap((question) =>
    'catalogue' in question && question.catalogue ? [question.catalogue] : [],
  );
  return Object.fromEntries([...new Set(names)].map((name) => [name, catalogues[name] ?? []]));
}

async function accountName(tx: TenantTx, accountId: string): Promise<string> {
  const { accounts: a } = schema;
  const [row] = await tx.select({ name: a.displayName }).from(a).where(eq(a.id, accountId));
  return row?.name ?? '';
}
