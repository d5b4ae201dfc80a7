import type { Database } from '../open-database.ts';

export type PublishedNotice = { tenantId: string; version: number };

/**
 * Calls back when a tenant's publication version changes, in any process. A notice can be lost while reconnecting: `onListening` tells when the
 * connection was made (again), so that the caller asks for the versions then.
 * @returns a function that stops listening
 */
export async function listenPublished(
  db: Database,
  onNotice: (notice: PublishedNotice) => void,
  onListening: () => void = () => {},
): Promise<() => Promise<void>> {
  const { unlisten } = await db.pool('app_public').sql.listen(
    'published',
    (payload) => {
      const [tenantId, version] = payload.split(':');
      if (tenantId !== undefined && version !== undefined) onNotice({ tenantId, version: Number(version) });
    },
    onListening,
  );
  return unlisten;
}
