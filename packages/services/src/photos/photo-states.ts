import type { Answers } from '@conoceles/contracts';
import { and, eq, inArray, ne, schema, type TenantTx } from '@conoceles/db';
import { type DroppedFiles, dropDrafts, dropOriginals } from './pending-photo.ts';
import { photoAnswer } from './photo-answer.ts';

const { photos } = schema;

/**
 * The photograph that was sent, if any, takes the place of the one sent before. Uploads that were not accepted and the originals are forgotten.
 * @returns the files to delete once the sending is written
 */
export async function keepSubmittedPhoto(
  tx: TenantTx,
  candidacyId: string,
  answers: Answers,
): Promise<DroppedFiles> {
  await promote(tx, { candidacyId, answers, from: ['draft', 'submitted'], to: 'submitted' });
  const drafts = await dropDrafts(tx, candidacyId, []);
  const originals = await dropOriginals(tx, candidacyId);
  return { photos: drafts.photos, originals: [...drafts.originals, ...originals.originals] };
}

/** The photograph that was validated becomes the public one. */
export async function publishPhoto(tx: TenantTx, candidacyId: string, answers: Answers): Promise<void> {
  await promote(tx, { candidacyId, answers, from: ['submitted', 'published'], to: 'published' });
}

type State = (typeof photos.$inferSelect)['state'];
type Promotion = { candidacyId: string; answers: Answers; from: State[]; to: 'submitted' | 'published' };

async function promote(tx: TenantTx, { candidacyId, answers, from, to }: Promotion): Promise<void> {
  const photo = photoAnswer(answers);
  const own = eq(photos.candidacyId, candidacyId);
  const others = photo === undefined ? own : and(own, ne(photos.id, photo.photoId));
  await tx
    .update(photos)
    .set({ state: 'replaced' })
    .where(and(others, eq(photos.state, to)));
  if (photo === undefined) return;
  await tx
    .update(photos)
    .set({ state: to })
    .where(and(own, eq(photos.id, photo.photoId), inArray(photos.state, from)));
}
