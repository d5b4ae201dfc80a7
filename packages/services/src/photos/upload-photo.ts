import { createHash, randomUUID } from 'node:crypto';
import type { Answers, PhotoUploaded } from '@conoceles/contracts';
import { recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { type OpenCandidacy, openCaptured } from '../capture/open-candidacy.ts';
import { type OpenQuestionnaire, openQuestionnaire } from '../capture/open-questionnaire.ts';
import { expectOpenSection } from '../corrections/expect-open-section.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectRevision, staleRevision } from '../questionnaire/conflict.ts';
import { expectEvent, stateOf } from '../questionnaire/life.ts';
import { notFound } from '../service-problem.ts';
import { expectPhotoDay, expectSameDay } from './check-photo-day.ts';
import { dropDraftPhotos } from './drop-draft-photos.ts';
import { type PhotoQuestion, photoQuestion } from './photo-answer.ts';
import { capturePhotoUrl } from './photo-url.ts';
import { type ProcessedPhoto, processPhoto } from './process-photo.ts';
import { canonicalKey } from './renditions.ts';
import type { PhotoUpload } from './stored-photo.ts';

type Upload = { deps: ServiceDeps; actor: AccountActor; input: PhotoUpload };
type Kept = { uploaded: PhotoUploaded; reopened: boolean; dropped: readonly string[] };

/**
 * Puts the photograph into the draft: only the picture we make of it is kept, private until it is published. Whether the person may is asked before the
 * work and again when it is written, because the work takes time.
 * @throws ServiceProblem `unsupported-file`, `too-large`, `invalid-input` (the day it was taken), `conflict`, `state-conflict`, `window-closed`
 */
export async function uploadPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  input: PhotoUpload,
): Promise<PhotoUploaded> {
  const upload = { deps, actor, input };
  const maxBytes = await asAccount(deps, actor, 'app', async (tx) => {
    const { question, open } = await expectUpload(tx, upload);
    expectPhotoDay(input.takenOn, question, open.tenant);
    return question.maxBytes;
  });
  const photo = await processPhoto(input.bytes, maxBytes);
  expectSameDay(input.takenOn, photo.takenOn);
  const photoId = randomUUID();
  const key = canonicalKey(actor.tenantId, photoId);
  await deps.files.put(key, photo.jpeg, 'image/jpeg');
  const kept = await keepPhoto(upload, photoId, photo).catch(async (error: unknown) => {
    await deps.files.delete(key);
    throw error;
  });
  await Promise.all(kept.dropped.map((dropped) => deps.files.delete(canonicalKey(actor.tenantId, dropped))));
  if (kept.reopened) {
    await asAccount(deps, actor, 'identity', (tx) =>
      projectCandidacies(tx, deps.realClock, [input.candidacyId]),
    );
  }
  return kept.uploaded;
}

type Expected = { open: OpenCandidacy; form: OpenQuestionnaire; question: PhotoQuestion };

async function expectUpload(
  tx: TenantTx,
  { deps, actor, input }: Upload,
  lock?: 'for-update',
): Promise<Expected> {
  const open = await openCaptured(tx, { deps, actor, candidacyId: input.candidacyId });
  const asked = lock === undefined ? { actor } : { actor, lock };
  const form = await openQuestionnaire({ kind: 'curricular', tx }, open, asked);
  const question = photoQuestion(form.version.definition);
  if (question === undefined) throw notFound();
  expectEvent('save-draft', form.response, form.context);
  const section = form.version.definition.sections.find(({ questions }) => questions.includes(question));
  expectOpenSection(form.response, section?.id ?? '');
  expectRevision(form.response, input.revision);
  return { open, form, question };
}

async function keepPhoto(upload: Upload, photoId: string, photo: ProcessedPhoto): Promise<Kept> {
  const { deps, actor, input } = upload;
  const { candidacyId, takenOn } = input;
  return asAccount(deps, actor, 'app', async (tx) => {
    const { open, form, question } = await expectUpload(tx, upload, 'for-update');
    const dropped = await dropDraftPhotos(tx, candidacyId);
    const sha256 = createHash('sha256').update(photo.jpeg).digest('hex');
    await tx.insert(schema.photos).values({
      tenantId: tx.tenantId,
      id: photoId,
      candidacyId,
      sha256,
      mime: photo.uploadedType,
      sizeBytes: input.bytes.byteLength,
      widthPx: photo.widthPx,
      heightPx: photo.heightPx,
      takenOn,
      storageKey: photoId,
      createdAt: open.tenant.now,
    });
    const answers = { ...form.answers, [question.id]: { kind: 'photo', photoId, takenOn } } satisfies Answers;
    const revision = await saveAnswers({ open, form, question }, answers, actor);
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'photo.upload',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: [question.id],
      after: { photoId, sha256, takenOn },
    });
    const uploaded = { photoId, url: capturePhotoUrl(candidacyId, photoId), revision };
    return { uploaded, reopened: stateOf(form.response) === 'observed', dropped };
  });
}

async function saveAnswers({ open, form }: Expected, draft: Answers, actor: AccountActor): Promise<number> {
  const { response, store, version, context } = form;
  const change = {
    draft,
    questionnaireVersionId: version.id,
    savedAt: open.tenant.now,
    savedBy: actor.accountId,
  };
  const stored =
    response === null
      ? await store.insert(open.summary.candidacyId, change)
      : await store.update(response, { ...change, state: expectEvent('save-draft', response, context) });
  if (stored === null) throw staleRevision(await store.find(open.summary.candidacyId));
  return stored.revision;
}
