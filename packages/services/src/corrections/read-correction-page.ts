import type { CorrectionRequestPage } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import { correctionDueAt, dayAndHourInWords } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { loadCatalogues, loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import { notFound } from '../service-problem.ts';
import { correctionRight } from './correction-right.ts';
import { correctionsOf } from './correction-rows.ts';
import { correctionViews } from './correction-views.ts';
import { publishedAnswers } from './published-answers.ts';

type Asked = { deps: ServiceDeps; actor: AccountActor; target: CaptureTarget };

/**
 * What is published of a questionnaire and the corrections asked for so far, for whoever captures it; and whether another may be asked for.
 * @throws ServiceProblem `not-found` when it is out of reach or was never published
 */
export function readCorrectionPage(
  deps: ServiceDeps,
  actor: AccountActor,
  target: CaptureTarget,
): Promise<CorrectionRequestPage> {
  return asAccount(deps, actor, 'identity', (tx) => correctionPageIn(tx, { deps, actor, target }));
}

/** The same inside the transaction of the verb that answers with it. */
export async function correctionPageIn(
  tx: TenantTx<'identity'>,
  { deps, actor, target }: Asked,
): Promise<CorrectionRequestPage> {
  const { candidacyId, kind } = target;
  const open = await openCaptured(tx, { deps, actor, candidacyId });
  const response = await responseStore(questionnaireIn(tx, kind)).find(candidacyId);
  const answers = await publishedAnswers(tx, candidacyId, kind);
  if (response === null || answers === null) throw notFound();
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const rows = await correctionsOf(tx, candidacyId, kind);
  const right = correctionRight(open, actor, response, rows);
  const { tenant } = open;
  const { allowed, appliedBy } = tenant.rules.corrections;
  const { holidays } = tenant.process.data;
  const dueAt = correctionDueAt(tenant.now, {
    rules: tenant.rules.corrections,
    holidays,
    timeZone: tenant.timeZone,
  });
  return {
    candidacyId,
    kind,
    displayName: open.summary.displayName,
    title: definition.title,
    appliedBy,
    allowed,
    left: Math.max(0, allowed - response.correctionsUsed),
    mayAsk: right.ok,
    because: right.ok ? null : right.message,
    dueWords: dayAndHourInWords(dueAt, tenant.now, tenant.timeZone),
    sections: sectionsOf(
      definition,
      sectionViews({ definition, catalogues: await loadCatalogues(tx), answers }),
    ),
    corrections: await correctionViews(tx, rows, definition, tenant),
  };
}

type Views = ReturnType<typeof sectionViews>;

/** Blank sections too: what is missing from the site may be what has to be corrected. */
function sectionsOf(
  { sections }: { sections: readonly { id: string; title: string }[] },
  views: Views,
): Views {
  return sections.map(({ id, title }) => views.find((view) => view.id === id) ?? { id, title, answers: [] });
}
