import type { Answers, ReviewPhoto } from '@conoceles/contracts';
import { and, eq, schema, type TenantTx } from '@conoceles/db';
import { photoAnswer } from '../photos/photo-answer.ts';
import { photoTwins } from '../photos/photo-twins.ts';
import { reviewPhotoUrl } from '../photos/photo-url.ts';

/** The photograph at its final crop, with the day it was taken and who says so. Null when none was sent. */
export async function sheetPhoto(
  tx: TenantTx,
  candidacyId: string,
  { answers, former }: { answers: Answers; former: Answers | null },
): Promise<ReviewPhoto | null> {
  const answer = photoAnswer(answers);
  if (answer === undefined) return null;
  const { photos: p } = schema;
  const [row] = await tx
    .select()
    .from(p)
    .where(and(eq(p.id, answer.photoId), eq(p.candidacyId, candidacyId)));
  if (row === undefined) return null;
  return {
    url: reviewPhotoUrl(candidacyId, answer.photoId),
    takenOn: row.takenOn ?? answer.takenOn ?? null,
    takenOnSource: row.takenOnSource ?? (answer.takenOn === undefined ? null : 'declared'),
    widthPx: row.widthPx,
    heightPx: row.heightPx,
    twins: await photoTwins(tx, answer.photoId),
    changed: former !== null && photoAnswer(former)?.photoId !== answer.photoId,
  };
}
