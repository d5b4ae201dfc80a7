import type { Buffer as Bytes } from 'node:buffer';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { DbActor } from '@conoceles/db';
import type { ServiceDeps } from '../../deps.ts';
import { applyTenantFolders } from '../../tenants/apply-tenant-folders.ts';
import { type Comparison, compareWorkbooks } from '../compare-workbooks.ts';
import { exportIneDatabase } from '../export-database.ts';
import { type IneImportReport, importIneWorkbook } from '../import-workbook.ts';
import { type CapturedFigures, countCaptured } from './count-captured.ts';
import { type EditProof, proveEdit } from './prove-edit.ts';

export interface RoundTrip {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Folder with one folder per state of the workbook, and that of the base questionnaires. */
  readonly tenantsDir: string;
  readonly baseDir: string;
}

export interface RoundTripReport {
  readonly figures: CapturedFigures;
  readonly imported: IneImportReport;
  /** Rows that a second import would change: none, when importing is idempotent. */
  readonly changedByRepeating: number;
  readonly comparison: Comparison;
  readonly edit: EditProof;
  readonly accepted: boolean;
}

/**
 * Takes INE's workbook through an empty database and back: applies the states' folders, imports, imports again, exports every state in
 * full and compares the whole with the source cell by cell; then edits one answer and proves that it comes out edited.
 */
export async function proveRoundTrip(
  deps: ServiceDeps,
  actor: DbActor,
  trip: RoundTrip,
): Promise<RoundTripReport> {
  const { fileName, bytes, tenantsDir, baseDir } = trip;
  const applied = await applyTenantFolders(deps, tenantsDir, { baseDir });
  const imported = await importIneWorkbook(deps, actor, { fileName, bytes });
  const repeated = await importIneWorkbook(deps, actor, { fileName, bytes });
  const changedByRepeating = repeated.tenants
    .flatMap(({ lines }) => lines)
    .filter(({ result }) => result !== 'unchanged').length;
  const exported: Bytes[] = [];
  for (const { tenantId } of applied) exported.push(await exportFull(deps, actor, tenantId));
  const comparison = compareWorkbooks(bytes, exported);
  const figures = await countCaptured(deps, actor, applied);
  const edit = await proveEdit(deps, actor, {
    tenants: applied,
    exportAgain: (tenantId) => exportFull(deps, actor, tenantId),
  });
  const isClean =
    imported.refused.length === 0 &&
    imported.tenants.every(({ lines }) => lines.every(({ result }) => result === 'created'));
  return {
    figures,
    imported,
    changedByRepeating,
    comparison,
    edit,
    accepted: isClean && changedByRepeating === 0 && comparison.differences.length === 0 && edit.proved,
  };
}

async function exportFull(deps: ServiceDeps, actor: DbActor, tenantId: string): Promise<Bytes> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(out),
    exportIneDatabase(deps, { tenantId, actor, scope: 'full', out }),
  ]);
  return bytes;
}
