import type { QuestionnaireDefinition, ReviewSheet, Section, SectionView } from '@conoceles/contracts';
import { sql } from '@conoceles/db';
import { allowedEvents } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import { observationViews } from '../capture/observation-views.ts';
import { type OpenCandidacy, openCandidacy } from '../capture/open-candidacy.ts';
import { loadConsents } from '../consents/load-consents.ts';
import type { ServiceDeps } from '../deps.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { reviewPhotoUrl } from '../photos/photo-url.ts';
import { audienceInWords } from '../questionnaire/audience.ts';
import { lifeContext } from '../questionnaire/life.ts';
import { loadCatalogues, loadVersion } from '../questionnaire/load-versions.ts';
import {
  type QuestionnaireResponse,
  type QuestionnaireTx,
  responseStore,
} from '../questionnaire/response-store.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import { notFound } from '../service-problem.ts';
import { loadMotives } from './load-motives.ts';
import { waitingDays } from './waiting-days.ts';

export type Reviewed = { readonly open: OpenCandidacy; readonly response: QuestionnaireResponse };
export type ReviewInput = { deps: ServiceDeps; actor: AccountActor; candidacyId: string };

/** A questionnaire that was submitted at least once; drafts are nobody's but who writes them. @throws ServiceProblem `not-found` */
export async function openReviewed(
  questionnaire: QuestionnaireTx,
  { deps, candidacyId }: ReviewInput,
  lock?: 'for-update',
): Promise<Reviewed> {
  const open = await openCandidacy(questionnaire.tx, { deps, candidacyId, reach: sql`true` });
  const response = await responseStore(questionnaire).find(candidacyId, lock);
  if (response === null || response.submitted === null) throw notFound();
  return { open, response };
}

/** What was sent, in words and with what was asked of it before; and what can be done with it now. */
export async function buildSheet(questionnaire: QuestionnaireTx, input: ReviewInput): Promise<ReviewSheet> {
  const { kind, tx } = questionnaire;
  const { open, response } = await openReviewed(questionnaire, input);
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const answers = response.submitted ?? {};
  const { state, authorisedAt, submittedAt, late, round, revision } = response;
  const { candidacyId, displayName, office, territory, nomination } = describeCandidacy(open.summary);
  const photo = photoAnswer(answers);
  const events = allowedEvents(state, lifeContext(open, input.actor, response));
  const consents = questionnaire.kind === 'identity' ? await loadConsents(questionnaire.tx, candidacyId) : [];
  return {
    candidacyId,
    kind,
    displayName,
    office,
    territory,
    nomination,
    state,
    submittedAt: submittedAt?.toISOString() ?? null,
    waitingDays: waitingDays(state, authorisedAt ?? submittedAt, open.tenant),
    late,
    round,
    revision,
    contentHash: response.submittedHash,
    sections: everySection(
      definition,
      sectionViews({ definition, catalogues: await loadCatalogues(tx), answers }),
    ),
    photoSection: definition.sections.find(asksPhoto)?.id ?? null,
    photo: photo === undefined ? null : reviewPhotoUrl(candidacyId, photo.photoId),
    observations: await observationViews(tx, responseStore(questionnaire), response),
    motives: (await loadMotives(tx)).map(({ value, label }) => ({ slug: value, label })),
    allowed: verdicts.filter((verdict) => events.includes(verdict)),
    audience: audienceInWords(kind, open, consents),
  };
}

const asksPhoto = ({ questions }: Section): boolean => questions.some(({ type }) => type === 'photo');

/** The verifier sees what was left blank too, and can observe it: a section nobody answered comes without answers. */
function everySection(definition: QuestionnaireDefinition, views: readonly SectionView[]): SectionView[] {
  return definition.sections.map(
    ({ id, title }) => views.find((view) => view.id === id) ?? { id, title, answers: [] },
  );
}

const verdicts = ['take-in-review', 'observe', 'validate', 'publish'] as const;
