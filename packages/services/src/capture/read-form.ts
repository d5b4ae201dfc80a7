import type { CaptureForm, CatalogueEntry, Catalogues, QuestionnaireDefinition } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { capturePhotoUrl } from '../photos/photo-url.ts';
import { stateOf, wasReturned } from '../questionnaire/life.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { captureTime } from './deadline.ts';
import { observationViews } from './observation-views.ts';
import { openCaptured } from './open-candidacy.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import type { CaptureTarget } from './target.ts';

/** One questionnaire with its answers so far, to be filled in or, once sent, to be read. @throws ServiceProblem `not-found` */
export async function readCaptureForm(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind }: CaptureTarget,
): Promise<CaptureForm> {
  return withQuestionnaire(deps, actor, kind, async (questionnaire) => {
    const open = await openCaptured(questionnaire.tx, { deps, actor, candidacyId });
    const form = await openQuestionnaire(questionnaire, open, { actor });
    const { response, version } = form;
    const photo = photoAnswer(form.answers);
    return {
      candidacyId,
      displayName: open.summary.displayName,
      definition: version.definition,
      catalogues: cataloguesOf(version.definition, form.catalogues),
      answers: form.answers,
      revision: response?.revision ?? 0,
      state: stateOf(response),
      editable: form.editable,
      reopenedSections: response?.reopenedSections ?? [],
      deadline: captureTime(open.summary, open.tenant, wasReturned(response)).deadline,
      savedAt: response?.savedAt?.toISOString() ?? null,
      observations: await observationViews(questionnaire.tx, form.store, response),
      photo: photo === undefined ? null : capturePhotoUrl(candidacyId, photo.photoId),
    };
  });
}

/** Only the lists its questions draw on. */
function cataloguesOf(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
): Record<string, CatalogueEntry[]> {
  const names = definition.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => ('catalogue' in question && question.catalogue ? [question.catalogue] : []));
  return Object.fromEntries([...new Set(names)].map((name) => [name, catalogues[name] ?? []]));
}
