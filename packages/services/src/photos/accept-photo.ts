import type { AcceptPhoto, Answers, TakenOnSource } from '@conoceles/contracts';
import { and, eq, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { staleRevision } from '../questionnaire/conflict.ts';
import { expectEvent, stateOf } from '../questionnaire/life.ts';
import { ServiceProblem } from '../service-problem.ts';
import { expectCameraDay, expectDeclaredDay } from './check-photo-day.ts';
import { expectPhotoForm, type PhotoForm } from './open-photo-form.ts';
import { type DroppedFiles, deleteDropped, dropDrafts, findPhoto, type PhotoRow } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';

type Accepting = { deps: ServiceDeps; actor: AccountActor; input: AcceptPhoto & { candidacyId: string } };
type Accepted = { revision: number; dropped: DroppedFiles; reopened: boolean };

/**
 * Puts into the draft the photograph the person has just seen. The day is the file's when it says one, else the one she declares.
 * @returns the revision of the draft
 * @throws ServiceProblem `conflict` when another photograph stands now; `invalid-input` (`/takenOn`), `state-conflict`, `window-closed`
 */
export async function acceptPhoto(
  deps: ServiceDeps,
  actor: AccountActor,
  input: AcceptPhoto & { candidacyId: string },
): Promise<{ revision: number }> {
  const { candidacyId } = input;
  const accepted = await asAccount(deps, actor, 'app', (tx) => accept(tx, { deps, actor, input }));
  await deleteDropped(deps.files, actor.tenantId, accepted.dropped);
  if (accepted.reopened) {
    await asAccount(deps, actor, 'identity', (tx) => projectCandidacies(tx, deps.realClock, [candidacyId]));
  }
  return { revision: accepted.revision };
}

async function accept(tx: TenantTx, { deps, actor, input }: Accepting): Promise<Accepted> {
  const { candidacyId, photoId } = input;
  const found = await expectPhotoForm(tx, { deps, actor, candidacyId }, 'for-update');
  const { form, question } = found;
  const row = await findPhoto(tx, candidacyId, photoId);
  const standing = photoAnswer(form.answers)?.photoId ?? null;
  const isOvertaken = standing !== input.replaces && standing !== photoId;
  if (row === undefined || row.state === 'replaced' || isOvertaken) {
    throw new ServiceProblem('conflict', 'Alguien más cambió la fotografía: mira la que está ahora y elige.');
  }
  const { takenOn, source } = dayOf(found, row, input.takenOn);
  const { photos } = schema;
  await tx
    .update(photos)
    .set({ takenOn, takenOnSource: source })
    .where(and(eq(photos.candidacyId, candidacyId), eq(photos.id, photoId)));
  const answers = { ...form.answers, [question.id]: { kind: 'photo', photoId, takenOn } } satisfies Answers;
  const revision = await saveAnswers(found, answers, actor);
  await recordAudit(tx, {
    at: deps.realClock.now(),
    verb: 'photo.accept',
    entity: 'candidacy',
    entityId: candidacyId,
    fields: [question.id],
    after: { photoId, sha256: row.sha256, takenOn, takenOnSource: source },
  });
  const dropped = await dropDrafts(tx, candidacyId, [photoId]);
  return { revision, dropped, reopened: stateOf(form.response) === 'observed' };
}

function dayOf(
  { open, question }: PhotoForm,
  row: PhotoRow,
  declared: string | undefined,
): { takenOn: string; source: TakenOnSource } {
  if (row.takenOnSource === 'exif' && row.takenOn !== null) {
    return { takenOn: expectCameraDay(row.takenOn, question, open.tenant), source: 'exif' };
  }
  return { takenOn: expectDeclaredDay(declared, question, open.tenant), source: 'declared' };
}

async function saveAnswers({ open, form }: PhotoForm, draft: Answers, actor: AccountActor): Promise<number> {
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
