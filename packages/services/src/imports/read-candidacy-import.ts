import type { ImportReport } from '@conoceles/contracts';
import { eq, schema } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { notFound } from '../service-problem.ts';
import { asImporter, type ImportActor } from './import-actor.ts';
import { toImportReport } from './import-report.ts';

/** The report of an import of the tenant. @throws ServiceProblem `not-found` */
export async function readCandidacyImport(
  deps: ServiceDeps,
  actor: ImportActor,
  importId: string,
): Promise<ImportReport> {
  return asImporter(deps, actor, async (tx) => {
    const [row] = await tx.select().from(schema.imports).where(eq(schema.imports.id, importId));
    if (row === undefined) throw notFound();
    return toImportReport(row);
  });
}
