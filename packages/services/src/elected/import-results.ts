import { createHash, randomUUID } from 'node:crypto';
import type { ImportReport } from '@conoceles/contracts';
import { and, eq, inArray, isNull, recordAudit, schema, sql, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ListFile } from '../imports/candidacies/review-list.ts';
import { StoredReport, toImportReport } from '../imports/import-report.ts';
import { keepWaitingFile, readWaitingFile, waitingKey } from '../imports/waiting-file.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { contentHash } from '../questionnaire/content-hash.ts';
import { inBatches } from '../registry/in-batches.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { expectResultsOpen } from './expect-results-open.ts';
import { type Change, reviewResults } from './review-results.ts';

const format = 'results';
const atOnce = 400;

/**
 * Reads a list of results (XLSX or CSV) and says, row by row, what recording it would change. Records nothing; the file waits sealed to be confirmed.
 * @throws ServiceProblem `window-closed` until the day after the election; `unsupported-file`, `too-large`, `invalid-input`
 */
export async function previewResults(
  deps: ServiceDeps,
  actor: AccountActor,
  file: ListFile,
): Promise<ImportReport> {
  const importId = randomUUID();
  return asAccount(deps, actor, 'identity', async (tx) => {
    const context = await tenantContext(tx, deps.realClock);
    expectResultsOpen(context);
    const { lines, confirmable } = await reviewResults(tx, context.process.id, file);
    await dropWaitingFiles(tx, deps, context.process.id);
    const [row] = await tx
      .insert(schema.imports)
      .values({
        tenantId: tx.tenantId,
        id: importId,
        processId: context.process.id,
        fileName: file.fileName,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        format,
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

async function dropWaitingFiles(tx: TenantTx, deps: ServiceDeps, processId: string): Promise<void> {
  const { imports: i } = schema;
  const rows = await tx
    .select({ id: i.id })
    .from(i)
    .where(and(eq(i.processId, processId), eq(i.format, format), isNull(i.confirmedAt)));
  await Promise.all(rows.map(({ id }) => deps.files.delete(waitingKey(tx.tenantId, id))));
}

/** The report of a list of results. @throws ServiceProblem `not-found` */
export async function readResultsImport(
  deps: ServiceDeps,
  actor: AccountActor,
  importId: string,
): Promise<ImportReport> {
  return asAccount(deps, actor, 'app', async (tx) => {
    const [row] = await tx.select().from(schema.imports).where(eq(schema.imports.id, importId));
    if (row?.format !== format) throw notFound();
    return toImportReport(row);
  });
}

/**
 * Records what a reviewed list said it would: all of it or nothing. If anything changed meanwhile so that some line would be different, nothing is written.
 * @throws ServiceProblem `not-found`; `state-conflict` (already recorded, or with rows to mend); `conflict` (review it again)
 */
export async function confirmResults(
  deps: ServiceDeps,
  actor: AccountActor,
  importId: string,
): Promise<ImportReport> {
  const report = await asAccount(deps, actor, 'identity', async (tx) => {
    const { imports: i } = schema;
    const [row] = await tx.select().from(i).where(eq(i.id, importId)).for('update');
    if (row?.format !== format) throw notFound();
    const reviewed = StoredReport.parse(row.report);
    if (row.confirmedAt !== null) throw new ServiceProblem('state-conflict', 'Esta lista ya se aplicó.');
    const bytes = reviewed.confirmable ? await readWaitingFile(tx, deps, importId) : null;
    if (bytes === null) {
      throw new ServiceProblem(
        'state-conflict',
        'Corrige los renglones señalados y vuelve a subir la lista.',
      );
    }
    expectResultsOpen(await tenantContext(tx, deps.realClock));
    const now = await reviewResults(tx, row.processId, { fileName: row.fileName, bytes });
    if (contentHash(now.lines) !== contentHash(reviewed.lines)) {
      throw new ServiceProblem('conflict', 'Algo cambió desde que revisaste esta lista. Súbela otra vez.');
    }
    const at = deps.realClock.now();
    await writeChanges(tx, deps, now.changes);
    const [done] = await tx.update(i).set({ confirmedAt: at }).where(eq(i.id, importId)).returning();
    if (done === undefined) throw notFound();
    const ids = (elected: boolean) =>
      now.changes.filter((one) => one.elected === elected).map(({ id }) => id);
    await recordAudit(tx, {
      at,
      verb: 'results.confirm',
      entity: 'import',
      entityId: importId,
      after: { sha256: row.sha256, rows: row.rowCount, elected: ids(true), notElected: ids(false) },
    });
    return toImportReport(done);
  });
  await deps.files.delete(waitingKey(actor.tenantId, importId));
  return report;
}

async function writeChanges(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  changes: readonly Change[],
): Promise<void> {
  const { candidacies: c } = schema;
  const updatedAt = deps.realClock.now();
  for (const elected of [true, false]) {
    const ids = changes.filter((one) => one.elected === elected).map(({ id }) => id);
    for (const batch of inBatches(ids, 1_000)) {
      await tx
        .update(c)
        .set({ elected, updatedAt, revision: sql`${c.revision} + 1` })
        .where(inArray(c.id, [...batch]));
    }
  }
  // Only the list that INAI ordered says who was elected.
  const listed = changes.filter(({ isListed }) => isListed).map(({ id }) => id);
  for (const batch of inBatches(listed, atOnce)) await projectCandidacies(tx, deps.realClock, batch);
}
