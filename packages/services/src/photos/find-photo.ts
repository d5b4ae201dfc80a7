import { and, eq, schema, type TenantTx } from '@conoceles/db';
import type { PhotoAnswer } from './photo-answer.ts';

/** Storage key of the photograph an answer names, only if it is this candidacy's. */
export async function findPhotoKey(
  tx: TenantTx,
  candidacyId: string,
  answer: PhotoAnswer | undefined,
): Promise<string | null> {
  if (answer === undefined) return null;
  const { photos } = schema;
  const [row] = await tx
    .select({ key: photos.storageKey })
    .from(photos)
    .where(and(eq(photos.id, answer.photoId), eq(photos.candidacyId, candidacyId)));
  return row?.key ?? null;
}
