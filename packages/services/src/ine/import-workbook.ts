import { createHash } from 'node:crypto';
import type { ImportLine } from '@conoceles/contracts';
import { type DbActor, listHosts, withTenant } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { findProcess } from '../registry/find-process.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { foldText } from './format/ine-text.ts';
import { importRecords } from './import-records.ts';
import { type IneRecord, pairSheets } from './pair-sheets.ts';
import { readIneWorkbook } from './read-workbook.ts';

export interface IneImport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Slug of the process in every tenant; each tenant's current one when absent. */
  readonly process?: string;
}

export interface IneTenantImport {
  readonly slug: string;
  readonly tenantId: string;
  readonly importId: string;
  readonly lines: readonly ImportLine[];
}

export interface IneImportReport {
  readonly tenants: readonly IneTenantImport[];
  /** Rows that no tenant took: unreadable, or of a state that is not here. */
  readonly refused: readonly ImportLine[];
}

/**
 * Imports INE's workbook of a past process: each row goes to the tenant of its state, in one transaction per tenant, and captured
 * questionnaires enter as published. Repeating it changes nothing; a questionnaire that is already here is never overwritten.
 * Throws TableError when the file is not INE's workbook.
 */
export async function importIneWorkbook(
  deps: ServiceDeps,
  actor: DbActor,
  { fileName, bytes, process }: IneImport,
): Promise<IneImportReport> {
  const { records, refused } = pairSheets(readIneWorkbook(bytes));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const byState = Map.groupBy(records, ({ registration }) => foldText(registration.state));
  const tenants: IneTenantImport[] = [];
  for (const { slug, tenantId, state } of await listTenantStates(deps, actor)) {
    const own = byState.get(state);
    if (own === undefined) continue;
    byState.delete(state);
    const written = await withTenant(deps.db, { tenantId, actor, scope: 'identity' }, async (tx) => {
      const context = await findProcess(tx, deps.realClock, process ?? null);
      return importRecords(tx, { context, records: own, fileName, sha256, at: deps.realClock.now() });
    });
    await projectTenant(deps, tenantId, actor);
    tenants.push({ slug, tenantId, ...written });
  }
  const homeless = [...byState.values()].flat().map(noTenantLine);
  return {
    tenants,
    refused: [...refused.map((row) => ({ ...row, result: 'refused' as const })), ...homeless],
  };
}

function noTenantLine({ row, registration }: IneRecord): ImportLine {
  const message = `ENTIDAD: «${registration.state}» no está entre los estados de este servicio.`;
  return { row, result: 'refused', name: registration.fullName, message };
}

/** Every tenant with its state's name, folded. */
async function listTenantStates(deps: ServiceDeps, actor: DbActor) {
  const hosts = await listHosts(deps.db);
  const tenants = new Map(hosts.map(({ tenantId, slug }) => [tenantId, slug]));
  const states: { tenantId: string; slug: string; state: string }[] = [];
  for (const [tenantId, slug] of tenants) {
    const { identity } = await withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) =>
      tenantContext(tx, deps.realClock),
    );
    states.push({ tenantId, slug, state: foldText(identity.state.name) });
  }
  return states;
}
