import type { Answers, SavedSection, SaveSection, Section } from '@conoceles/contracts';
import { checkAnswers, normaliseAnswers } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { expectOpenSection } from '../corrections/expect-open-section.ts';
import type { ServiceDeps } from '../deps.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectRevision, staleRevision } from '../questionnaire/conflict.ts';
import { expectEvent, stateOf } from '../questionnaire/life.ts';
import type { QuestionnaireTx } from '../questionnaire/response-store.ts';
import { withQuestionnaire } from '../questionnaire/with-questionnaire.ts';
import { notFound } from '../service-problem.ts';
import { mergeSection } from './merge-section.ts';
import { openCaptured } from './open-candidacy.ts';
import { openQuestionnaire } from './open-questionnaire.ts';
import type { CaptureTarget } from './target.ts';

type Input = CaptureTarget & SaveSection & { section: string };
type Notice = SavedSection['problems'][number];

/**
 * Saves one section as a draft, faults included: they come back as notices. Drafts carry their own time and person and are not in the audit log.
 * @throws ServiceProblem `conflict` with the stored revision when someone else saved meanwhile; `state-conflict`, `window-closed`
 */
export async function saveSection(
  deps: ServiceDeps,
  actor: AccountActor,
  input: Input,
): Promise<SavedSection> {
  const { candidacyId, kind } = input;
  const { saved, reopened } = await withQuestionnaire(deps, actor, kind, (questionnaire) =>
    saveDraft(questionnaire, { deps, actor, input }),
  );
  // What the public reads about the state of capture needs consents, which an ordinary scope cannot see.
  if (reopened) {
    await asAccount(deps, actor, 'identity', (tx) => projectCandidacies(tx, deps.realClock, [candidacyId]));
  }
  return saved;
}

async function saveDraft(
  questionnaire: QuestionnaireTx,
  { deps, actor, input }: { deps: ServiceDeps; actor: AccountActor; input: Input },
): Promise<{ saved: SavedSection; reopened: boolean }> {
  const { candidacyId } = input;
  const open = await openCaptured(questionnaire.tx, { deps, actor, candidacyId });
  const form = await openQuestionnaire(questionnaire, open, { actor, lock: 'for-update' });
  const { response, store, version, catalogues } = form;
  const section = version.definition.sections.find(({ id }) => id === input.section);
  if (section === undefined) throw notFound();
  const state = expectEvent('save-draft', response, form.context);
  expectOpenSection(response, section.id);
  expectRevision(response, input.revision);
  const merged = mergeSection(section, form.answers, input.answers);
  const draft = normaliseAnswers(version.definition, catalogues, merged);
  const change = {
    draft,
    questionnaireVersionId: version.id,
    savedAt: open.tenant.now,
    savedBy: actor.accountId,
  };
  const stored =
    response === null
      ? await store.insert(candidacyId, change)
      : await store.update(response, { ...change, state });
  if (stored === null) throw staleRevision(await store.find(candidacyId));
  const problems = checkAnswers(version.definition, catalogues, draft, { mode: 'draft' })
    .filter((problem) => problem.section === section.id)
    .map(({ question, message, itemIndex }): Notice => ({ question, message, itemIndex }));
  return {
    saved: {
      revision: stored.revision,
      savedAt: open.tenant.now.toISOString(),
      problems: [...problems, ...photoNotices(section, input.answers, draft)],
    },
    reopened: stateOf(response) === 'observed',
  };
}

/** A photograph keeps the day it was uploaded with: the day was compared with what the file says. */
function photoNotices(section: Section, sent: Answers, draft: Answers): Notice[] {
  const question = section.questions.find(({ type }) => type === 'photo');
  const [wanted, kept] = [photoAnswer(sent), photoAnswer(draft)];
  if (question === undefined || wanted === undefined || kept === undefined) return [];
  if (wanted.photoId !== kept.photoId || wanted.takenOn === kept.takenOn) return [];
  const message = 'Para cambiar el día en que se tomó, sube otra vez la fotografía con la fecha correcta.';
  return [{ question: question.id, message }];
}
