import type { QuestionnaireDefinition, SectionView, WithholdingPage } from '@conoceles/contracts';
import { sql, type TenantTx } from '@conoceles/db';
import { localDay } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import { type OpenCandidacy, openCandidacy } from '../capture/open-candidacy.ts';
import type { CaptureTarget } from '../capture/target.ts';
import { kindsAttended } from '../corrections/open-correction.ts';
import { publishedAnswers } from '../corrections/published-answers.ts';
import type { ServiceDeps } from '../deps.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { loadCatalogues, loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import { loadMotives } from '../review/load-motives.ts';
import { notFound } from '../service-problem.ts';
import { withheldViewsOf } from './withheld-views.ts';

export type Withholding = {
  readonly open: OpenCandidacy;
  readonly definition: QuestionnaireDefinition;
  /** Sections with something published in them. */
  readonly sections: readonly SectionView[];
};
export type WithholdingInput = { deps: ServiceDeps; actor: AccountActor; target: CaptureTarget };

/** What is published of a questionnaire, for the reviewer of its kind and the internal body. @throws ServiceProblem `not-found` */
export async function openWithholding(
  tx: TenantTx<'identity'>,
  { deps, actor, target }: WithholdingInput,
): Promise<Withholding> {
  const { candidacyId, kind } = target;
  if (!kindsAttended(actor).includes(kind)) throw notFound();
  const open = await openCandidacy(tx, { deps, candidacyId, reach: sql`true` });
  const response = await responseStore(questionnaireIn(tx, kind)).find(candidacyId);
  const answers = await publishedAnswers(tx, candidacyId, kind);
  if (response === null || answers === null || open.summary.status !== 'approved') throw notFound();
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const views = sectionViews({ definition, catalogues: await loadCatalogues(tx), answers });
  const hasPhoto = photoAnswer(answers) !== undefined;
  const sections = definition.sections.flatMap(({ id, title, questions }): SectionView[] => {
    const view = views.find((one) => one.id === id);
    if (view !== undefined) return [view];
    return hasPhoto && questions.some(({ type }) => type === 'photo') ? [{ id, title, answers: [] }] : [];
  });
  return { open, definition, sections };
}

/** The page where sections are withheld and put back. */
export async function withholdingPageIn(
  tx: TenantTx<'identity'>,
  input: WithholdingInput,
): Promise<WithholdingPage> {
  const { open, definition, sections } = await openWithholding(tx, input);
  const { candidacyId, kind } = input.target;
  const { now, timeZone } = open.tenant;
  const { displayName, office, territory, nomination } = describeCandidacy(open.summary);
  const motives = await loadMotives(tx);
  return {
    candidacyId,
    kind,
    displayName,
    office,
    territory,
    nomination,
    sections: [...sections],
    withheld: await withheldViewsOf(tx, { candidacyId, kind, definition, timeZone }),
    motives: motives.map(({ value, label }) => ({ slug: value, label })),
    today: localDay(now, timeZone),
  };
}
