import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportLine, ImportReport } from '@conoceles/contracts';
import { confirmCandidacyImport, previewCandidacyImport } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import type { ImportCandidaciesOptions } from '../commands/import-candidacies.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const resultNames: Record<ImportLine['result'], string> = {
  created: 'nueva',
  merged: 'unida',
  unchanged: 'igual',
  updated: 'cambia',
  'needs-decision': 'POR DECIDIR',
  refused: 'RECHAZADA',
};

/** Prints the report line by line and, when asked and possible, registers the list. Gives the exit code. */
export async function importList(
  { tenant, file, confirm }: ImportCandidaciesOptions,
  context: CommandContext,
): Promise<number> {
  const path = resolve(context.workingDir, file);
  const bytes = await readFile(path).catch(() => {
    throw new PlainFailure(`No se puede leer ${path}.`, 'Revise la ruta del archivo.');
  });
  return withServices(context, async (deps) => {
    const { tenantId } = await findTenant(deps, tenant);
    const actor = { kind: 'system', name: 'import:candidacies', tenantId } as const;
    const report = await previewCandidacyImport(deps, actor, { fileName: basename(path), bytes });
    printReport(report);
    if (!report.confirmable) return 4;
    if (!confirm) {
      console.log('No se registró nada: repita la orden con --confirm para registrarla.');
      return 0;
    }
    await confirmCandidacyImport(deps, actor, report.importId);
    console.log(`Registrada: ${report.rows} renglones.`);
    return 0;
  });
}

function printReport({ fileName, rows, counts, lines }: ImportReport): void {
  for (const { row, result, name, message } of lines) {
    console.log(`  renglón ${row}  ${resultNames[result].padEnd(11)}  ${name}  ${message}`.trimEnd());
  }
  const totals = Object.entries(counts).map(([result, count]) => `${count} ${nameOf(result)}`);
  console.log(`${fileName}: ${rows} renglones (${totals.join(', ')}).`);
}

function nameOf(result: string): string {
  return resultNames[result as ImportLine['result']] ?? result;
}
