import { type Database, listHosts, sealAudit, writeAuditAnchor } from '@conoceles/db';
import { anchorFile } from '../anchor-file.ts';

/** Links what every tenant's log gathered into its chain, and keeps the chain's end outside the database. */
export async function sealChains(db: Database, dataDir: string): Promise<void> {
  const tenantIds = new Set((await listHosts(db)).map((host) => host.tenantId));
  for (const tenantId of tenantIds) {
    const { head } = await sealAudit(db, tenantId);
    if (head !== null) await writeAuditAnchor(anchorFile(dataDir), tenantId, head);
  }
}
