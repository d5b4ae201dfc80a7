import type { TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { type OpenCandidacy, openCaptured } from '../capture/open-candidacy.ts';
import { type OpenQuestionnaire, openQuestionnaire } from '../capture/open-questionnaire.ts';
import { expectOpenSection } from '../corrections/expect-open-section.ts';
import type { ServiceDeps } from '../deps.ts';
import { expectEvent } from '../questionnaire/life.ts';
import { notFound } from '../service-problem.ts';
import { type PhotoQuestion, photoQuestion } from './photo-answer.ts';

export type PhotoForm = { open: OpenCandidacy; form: OpenQuestionnaire; question: PhotoQuestion };

/** The curricular questionnaire and its question about the photograph, for whoever captures it. @throws ServiceProblem `not-found` */
export async function openPhotoForm(
  tx: TenantTx,
  { deps, actor, candidacyId }: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
  lock?: 'for-update',
): Promise<PhotoForm> {
  const open = await openCaptured(tx, { deps, actor, candidacyId });
  const asked = lock === undefined ? { actor } : { actor, lock };
  const form = await openQuestionnaire({ kind: 'curricular', tx }, open, asked);
  const question = photoQuestion(form.version.definition);
  if (question === undefined) throw notFound();
  return { open, form, question };
}

/** The same where a draft may still be written. @throws ServiceProblem `not-found`, `state-conflict`, `window-closed` */
export async function expectPhotoForm(
  tx: TenantTx,
  asked: { deps: ServiceDeps; actor: AccountActor; candidacyId: string },
  lock?: 'for-update',
): Promise<PhotoForm> {
  const found = await openPhotoForm(tx, asked, lock);
  expectEvent('save-draft', found.form.response, found.form.context);
  const { sections } = found.form.version.definition;
  const section = sections.find(({ questions }) => questions.includes(found.question));
  expectOpenSection(found.form.response, section?.id ?? '');
  return found;
}
