import { createHash, randomUUID } from 'node:crypto';
import type { ImportReport } from '@conoceles/contracts';
import { and, eq, isNull, schema, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { type ListFile, reviewList } from './candidacies/review-list.ts';
import { asImporter, type ImportActor } from './import-actor.ts';
import { toImportReport } from './import-report.ts';
import { keepWaitingFile, waitingKey } from './waiting-file.ts';

/**
 * Reads a list of candidacies (XLSX or CSV) of the current process and says, row by row, what confirming it would do. Registers nothing;
 * the file is kept sealed until it is confirmed or another one is reviewed.
 * @throws ServiceProblem `unsupported-file`, `too-large`, `invalid-input` (headings that are missing)
 */
export async function previewCandidacyImport(
  deps: ServiceDeps,
  actor: ImportActor,
  file: ListFile,
): Promise<ImportReport> {
  const importId = randomUUID();
  return asImporter(deps, actor, async (tx) => {
    const { process } = await tenantContext(tx, deps.realClock);
    const { lines, confirmable } = await reviewList(tx, process.id, file);
    await dropWaitingFiles(tx, deps, process.id);
    const [row] = await tx
      .insert(schema.imports)
      .values({
        tenantId: tx.tenantId,
        id: importId,
        processId: process.id,
        fileName: file.fileName,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        format: 'candidacies',
        rowCount: lines.length,
        report: { lines, confirmable },
        createdBy: tx.actor.id,
        createdAt: deps.realClock.now(),
      })
      .returning();
    if (row === undefined) throw new Error('the import was not written');
    if (confirmable) await keepWaitingFile(tx, deps, { importId, bytes: file.bytes });
    return toImportReport(row);
  });
}

/** Lists of candidacies reviewed before and never confirmed. */
async function dropWaitingFiles(tx: TenantTx, deps: ServiceDeps, processId: string): Promise<void> {
  const { imports: i } = schema;
  const rows = await tx
    .select({ id: i.id })
    .from(i)
    .where(and(eq(i.processId, processId), eq(i.format, 'candidacies'), isNull(i.confirmedAt)));
  await Promise.all(rows.map(({ id }) => deps.files.delete(waitingKey(tx.tenantId, id))));
}
