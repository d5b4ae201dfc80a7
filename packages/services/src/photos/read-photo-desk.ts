import type { PhotoDesk, PhotoShown } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import { earliestPhotoDay } from '@conoceles/rules';
import sharp from 'sharp';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { captureTime } from '../capture/deadline.ts';
import { photoDays } from '../capture/submission-problems.ts';
import type { ServiceDeps } from '../deps.ts';
import { wasReturned } from '../questionnaire/life.ts';
import { openPhotoForm } from './open-photo-form.ts';
import { findPending, findPhoto, type PhotoRow } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';
import { photoTwins } from './photo-twins.ts';
import { capturePhotoUrl, originalPhotoUrl } from './photo-url.ts';
import { originalKey } from './renditions.ts';

type Found = { readonly row: PhotoRow; readonly twins: number };

/** What the page of the photograph shows: the rules, the one that stands and the one still to be accepted. @throws ServiceProblem `not-found` */
export async function readPhotoDesk(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyId: string,
): Promise<PhotoDesk> {
  const { desk, current, pending } = await asAccount(deps, actor, 'app', (tx) =>
    read(tx, { deps, actor, candidacyId }),
  );
  const [shownCurrent, shownPending] = await Promise.all(
    [current, pending].map((found) => (found === null ? null : show(deps, found))),
  );
  return { ...desk, current: shownCurrent ?? null, pending: shownPending ?? null };
}

async function read(tx: TenantTx, asked: { deps: ServiceDeps; actor: AccountActor; candidacyId: string }) {
  const { candidacyId } = asked;
  const { open, form, question } = await openPhotoForm(tx, asked);
  const { sections } = form.version.definition;
  const accepted = photoAnswer(form.answers);
  const current = accepted === undefined ? undefined : await findPhoto(tx, candidacyId, accepted.photoId);
  const pending = form.editable ? await findPending(tx, candidacyId, accepted?.photoId) : undefined;
  const withTwins = async (row: PhotoRow | undefined): Promise<Found | null> =>
    row === undefined ? null : { row, twins: (await photoTwins(tx, row.id)).length };
  const { today, publishedOn } = photoDays(open.tenant);
  const desk = {
    candidacyId,
    displayName: open.summary.displayName,
    section: sections.find(({ questions }) => questions.includes(question))?.id ?? '',
    label: question.label,
    help: question.help ?? null,
    required: question.required ?? false,
    editable: form.editable,
    deadline: captureTime(open.summary, open.tenant, wasReturned(form.response)).deadline,
    maxBytes: question.maxBytes,
    maxAgeMonths: question.maxAgeMonths,
    takenBetween: { from: earliestPhotoDay(publishedOn, question.maxAgeMonths), to: today },
  };
  return { desk, current: await withTwins(current), pending: await withTwins(pending) };
}

async function show(deps: ServiceDeps, { row, twins }: Found): Promise<PhotoShown> {
  const { id: photoId, candidacyId, takenOn, takenOnSource, crop } = row;
  const url = capturePhotoUrl(candidacyId, photoId);
  return { photoId, url, takenOn, takenOnSource, crop, twins, original: await originalOf(deps, row) };
}

async function originalOf(deps: ServiceDeps, row: PhotoRow): Promise<PhotoShown['original']> {
  if (row.originalKey === null) return null;
  const bytes = await deps.files.get(originalKey(row.tenantId, row.originalKey));
  if (bytes === null) return null;
  const { width, height } = await sharp(bytes).metadata();
  return { url: originalPhotoUrl(row.candidacyId, row.id), width, height };
}
