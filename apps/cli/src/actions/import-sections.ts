import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { importSections } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import type { ImportSectionsOptions } from '../commands/import-sections.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const shownFaults = 50;
const shownPlaces = 10;

/** Prints every fault of the file by its row, or what was published. Gives the exit code. */
export async function importSectionsFile(
  { tenant, file, source }: ImportSectionsOptions,
  context: CommandContext,
): Promise<number> {
  const path = resolve(context.workingDir, file);
  const bytes = await readFile(path).catch(() => {
    throw new PlainFailure(`No se puede leer ${path}.`, 'Revise la ruta del archivo.');
  });
  return withServices(context, async (deps) => {
    const { tenantId } = await findTenant(deps, tenant);
    const actor = { kind: 'system', name: 'import:sections', tenantId } as const;
    const report = await importSections(deps, actor, { fileName: basename(path), bytes, source });
    for (const { row, message } of report.faults.slice(0, shownFaults))
      console.log(`  renglón ${row}  ${message}`);
    if (report.faults.length > shownFaults) {
      console.log(`  … y ${report.faults.length - shownFaults} renglones más con errores.`);
    }
    if (report.version === null) {
      console.log(`${report.rows} renglones, ${report.faults.length} con error: no se cambió nada.`);
      return 4;
    }
    console.log(`Publicadas ${report.rows} secciones (versión ${report.version}).`);
    if (report.withoutSections.length > 0) {
      const named = report.withoutSections.slice(0, shownPlaces).join(', ');
      const rest = report.withoutSections.length - shownPlaces;
      console.log(`Aviso: sin ninguna sección: ${named}${rest > 0 ? ` y ${rest} más` : ''}.`);
    }
    return 0;
  });
}
