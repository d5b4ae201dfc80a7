import { and, desc, eq, inArray, isNotNull, schema, type TenantTx } from '@conoceles/db';
import type { FileStore } from '../files/file-store.ts';
import { canonicalKey, originalKey } from './renditions.ts';

const { photos } = schema;

export type PhotoRow = typeof photos.$inferSelect;

/** Files that no row names any more: deleted from the store once the change is written. */
export type DroppedFiles = { readonly photos: readonly string[]; readonly originals: readonly string[] };

export const nothingDropped: DroppedFiles = { photos: [], originals: [] };

/** The photograph uploaded and not accepted yet, if any: the newest draft that the answers do not name. */
export async function findPending(
  tx: TenantTx,
  candidacyId: string,
  acceptedId: string | undefined,
): Promise<PhotoRow | undefined> {
  const rows = await tx
    .select()
    .from(photos)
    .where(and(eq(photos.candidacyId, candidacyId), eq(photos.state, 'draft')))
    .orderBy(desc(photos.createdAt), photos.id);
  return rows.find(({ id }) => id !== acceptedId);
}

/** One photograph of this candidacy, whatever its state; undefined when it is another's. */
export async function findPhoto(
  tx: TenantTx,
  candidacyId: string,
  photoId: string,
): Promise<PhotoRow | undefined> {
  const [row] = await tx
    .select()
    .from(photos)
    .where(and(eq(photos.candidacyId, candidacyId), eq(photos.id, photoId)));
  return row;
}

/** Forgets the photographs of a candidacy that were never sent, but for those to keep. */
export async function dropDrafts(
  tx: TenantTx,
  candidacyId: string,
  keep: readonly (string | undefined)[],
): Promise<DroppedFiles> {
  const drafts = await tx
    .select({ id: photos.id, key: photos.storageKey, original: photos.originalKey })
    .from(photos)
    .where(and(eq(photos.candidacyId, candidacyId), eq(photos.state, 'draft')));
  const dropped = drafts.filter(({ id }) => !keep.includes(id));
  if (dropped.length === 0) return nothingDropped;
  const ids = dropped.map(({ id }) => id);
  await tx.delete(photos).where(and(eq(photos.candidacyId, candidacyId), inArray(photos.id, ids)));
  const kept = await originalsOf(tx, candidacyId);
  const originals = dropped.flatMap(({ original }) =>
    original === null || kept.has(original) ? [] : [original],
  );
  return { photos: dropped.map(({ key }) => key), originals: [...new Set(originals)] };
}

/** What was sent is cut for good: its originals are forgotten. */
export async function dropOriginals(tx: TenantTx, candidacyId: string): Promise<DroppedFiles> {
  const originals = await originalsOf(tx, candidacyId);
  if (originals.size === 0) return nothingDropped;
  await tx.update(photos).set({ originalKey: null }).where(eq(photos.candidacyId, candidacyId));
  return { photos: [], originals: [...originals] };
}

async function originalsOf(tx: TenantTx, candidacyId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ original: photos.originalKey })
    .from(photos)
    .where(and(eq(photos.candidacyId, candidacyId), isNotNull(photos.originalKey)));
  return new Set(rows.flatMap(({ original }) => (original === null ? [] : [original])));
}

/** After the change is written; a file that stays behind is named by nothing and served to nobody. */
export async function deleteDropped(
  files: FileStore,
  tenantId: string,
  dropped: DroppedFiles,
): Promise<void> {
  await Promise.all([
    ...dropped.photos.map((key) => files.delete(canonicalKey(tenantId, key))),
    ...dropped.originals.map((key) => files.delete(originalKey(tenantId, key))),
  ]);
}
