import { join } from 'node:path';

/** Where the ends of the audit chains are kept, outside the database. */
export function anchorFile(dataDir: string): string {
  return join(dataDir, 'audit-anchors.json');
}
