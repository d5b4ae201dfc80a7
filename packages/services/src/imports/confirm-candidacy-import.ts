import type { ImportReport } from '@conoceles/contracts';
import { eq, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { contentHash } from '../questionnaire/content-hash.ts';
import { inBatches } from '../registry/in-batches.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { applyPlan } from './candidacies/apply-plan.ts';
import { reviewList } from './candidacies/review-list.ts';
import { asImporter, type ImportActor } from './import-actor.ts';
import { StoredReport, toImportReport } from './import-report.ts';
import { readWaitingFile, waitingKey } from './waiting-file.ts';

const projectedAtOnce = 400;

/**
 * Registers what a reviewed list said it would: all of it or nothing. What is confirmed is what was reviewed: if the registry changed
 * meanwhile so that some line would be different, nothing is written. Questionnaires are never touched.
 * @throws ServiceProblem `not-found`; `state-conflict` (already confirmed, or with rows to mend); `conflict` (review it again)
 */
export async function confirmCandidacyImport(
  deps: ServiceDeps,
  actor: ImportActor,
  importId: string,
): Promise<ImportReport> {
  const confirmed = await asImporter(deps, actor, async (tx) => {
    const row = await lockImport(tx, importId);
    const reviewed = StoredReport.parse(row.report);
    if (row.confirmedAt !== null) throw new ServiceProblem('state-conflict', 'Esta relación ya se aplicó.');
    if (!reviewed.confirmable)
      throw new ServiceProblem('state-conflict', 'Corrige las filas señaladas y vuelve a subir la relación.');
    const bytes = await readWaitingFile(tx, deps, importId);
    if (bytes === null)
      throw new ServiceProblem('state-conflict', 'La relación ya no está guardada. Vuelve a subirla.');
    const context = await tenantContext(tx, deps.realClock);
    const now = await reviewList(tx, row.processId, { fileName: row.fileName, bytes });
    if (contentHash(now.lines) !== contentHash(reviewed.lines)) {
      throw new ServiceProblem(
        'conflict',
        'El registro cambió desde que revisaste esta relación. Súbela otra vez y revisa el informe.',
      );
    }
    const at = deps.realClock.now();
    const touched = await applyPlan(tx, { reviewed: now, processId: row.processId, importId, context, at });
    const [done] = await tx
      .update(schema.imports)
      .set({ confirmedAt: at })
      .where(eq(schema.imports.id, importId))
      .returning();
    if (done === undefined) throw notFound();
    await recordAudit(tx, {
      at,
      verb: 'import.confirm',
      entity: 'import',
      entityId: importId,
      after: { format: row.format, sha256: row.sha256, rows: row.rowCount, touched: touched.length },
    });
    for (const batch of inBatches(touched, projectedAtOnce))
      await projectCandidacies(tx, deps.realClock, batch);
    return { report: toImportReport(done), tenantId: tx.tenantId };
  });
  await deps.files.delete(waitingKey(confirmed.tenantId, importId));
  return confirmed.report;
}

/** One confirmation at a time in a process: two lists cannot both count on the same free place. */
async function lockImport(tx: TenantTx<'identity'>, importId: string) {
  const [row] = await tx.select().from(schema.imports).where(eq(schema.imports.id, importId)).for('update');
  if (row === undefined || row.format !== 'candidacies') throw notFound();
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`import:${row.processId}`}, 0))`);
  return row;
}
