import { and, eq, schema, type TenantTx } from '@conoceles/db';

/** Forgets the photographs of a candidacy that were never sent: a better one takes their place. @returns their storage keys */
export async function dropDraftPhotos(tx: TenantTx, candidacyId: string): Promise<string[]> {
  const { photos } = schema;
  const rows = await tx
    .delete(photos)
    .where(and(eq(photos.candidacyId, candidacyId), eq(photos.state, 'draft')))
    .returning({ key: photos.storageKey });
  return rows.map(({ key }) => key);
}
