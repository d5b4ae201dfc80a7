import type { Writable } from 'node:stream';
import type { ExportScope } from '@conoceles/contracts';
import { type DbActor, recordAudit, withTenant } from '@conoceles/db';
import { type OutputSheet, writeWorkbook } from '@conoceles/documents';
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
}

/**
 * Writes a tenant's database in INE's format (XLSX, two sheets) to `out` and ends it. A full export is written to the audit log before
 * its first byte leaves. Throws ServiceProblem `not-found` for an unknown process, `unavailable` before the folder is applied.
 */
export async function exportIneDatabase(
  deps: ServiceDeps,
  { out, ...request }: IneExport & { readonly out: Writable },
): Promise<void> {
  await writeWorkbook(await prepareSheets(deps, request), out, { createdAt: deps.realClock.now() });
}

async function prepareSheets(deps: ServiceDeps, request: IneExport): Promise<OutputSheet[]> {
  const { tenantId, actor, scope, process = null } = request;
  if (scope === 'public') return publicSheets(deps, tenantId);
  const sheets = await fullSheets(deps, { tenantId, actor, process });
  await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
    recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'database.export',
      entity: 'tenant',
      entityId: tenantId,
      after: { format: 'ine', scope },
    }),
  );
  return sheets;
}
