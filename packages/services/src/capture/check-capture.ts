import type { CaptureCheck, QuestionnaireDefinition } from '@conoceles/contracts';
import { isLocked } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { loadConsents } from '../consents/load-consents.ts';
import type { ServiceDeps } from '../deps.ts';
import { audienceInWords } from '../questionnaire/audience.ts';
import { stateOf, wasReturned } from '../questionnaire/life.ts';
import type { QuestionnaireTx } from '../questionnaire/response-store.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { captureTime } from './deadline.ts';
import { openCaptured } from './open-candidacy.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import { submissionProblems } from './submission-problems.ts';
import type { CaptureTarget } from './target.ts';

/** The answers as they will be published, what is missing to submit them, and who will see them. @throws ServiceProblem `not-found` */
export async function checkCapture(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind }: CaptureTarget,
): Promise<CaptureCheck> {
  return withQuestionnaire(deps, actor, kind, async (questionnaire) => {
    const open = await openCaptured(questionnaire.tx, { deps, actor, candidacyId });
    const form = await openQuestionnaire(questionnaire, open, { actor });
    const { response } = form;
    const { definition } = form.version;
    const isSent = isLocked(stateOf(response));
    const problems = isSent ? [] : submissionProblems(form, open.tenant);
    return {
      kind,
      revision: response?.revision ?? 0,
      contentHash: isSent ? (response?.submittedHash ?? null) : null,
      sections: sectionViews({ definition, catalogues: form.catalogues, answers: form.answers }),
      problems: problems.map(({ section, question, message }) => ({
        section,
        question,
        label: labelOf(definition, question),
        message,
      })),
      deadline: captureTime(open.summary, open.tenant, wasReturned(response)).deadline,
      audience: audienceInWords(kind, open, await consentsOf(questionnaire, candidacyId)),
    };
  });
}

function labelOf(definition: QuestionnaireDefinition, question: string): string {
  const questions = definition.sections.flatMap((section) => section.questions);
  return questions.find(({ id }) => id === question)?.label ?? question;
}

async function consentsOf(questionnaire: QuestionnaireTx, candidacyId: string) {
  return questionnaire.kind === 'identity' ? loadConsents(questionnaire.tx, candidacyId) : [];
}
