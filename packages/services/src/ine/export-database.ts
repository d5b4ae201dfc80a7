import type { Writable } from 'node:stream';
import type { ExportScope } from '@conoceles/contracts';
import { type DbActor, recordAudit, withTenant } from '@conoceles/db';
import { writeWorkbook } from '@conoceles/documents';
import type { ServiceDeps } from '../deps.ts';
import { fullSheets } from './export/full-database.ts';
import { publicSheets } from './export/public-database.ts';

export interface IneExport {
  readonly tenantId: string;
  readonly actor: DbActor;
  /** `full`: all that the OPL holds, identity answers included. `public`: only what citizens may see now. */
  readonly scope: ExportScope;
  /** Slug of the process; the current one when absent. The public scope is always the current one. */
  readonly process?: string;
  readonly out: Writable;
}

/**
 * Writes a tenant's database in INE's format (XLSX, two sheets) to `out` and ends it. A full export is written to the audit log before
 * its first byte leaves. Throws ServiceProblem `not-found` for an unknown process, `unavailable` before the folder is applied.
 */
export async function exportIneDatabase(deps: ServiceDeps, request: IneExport): Promise<void> {
  const { tenantId, actor, scope, process = null, out } = request;
  const createdAt = deps.realClock.now();
  if (scope === 'public') {
    await writeWorkbook(await publicSheets(deps, tenantId), out, { createdAt });
    return;
  }
  const sheets = await fullSheets(deps, { tenantId, actor, process });
  await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
    recordAudit(tx, {
      at: createdAt,
      verb: 'database.export',
      entity: 'tenant',
      entityId: tenantId,
      after: { format: 'ine', scope },
    }),
  );
  await writeWorkbook(sheets, out, { createdAt });
}
