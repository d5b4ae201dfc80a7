import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportReport } from '@conoceles/contracts';
import { confirmCandidacyImport, previewCandidacyImport, ServiceProblem } from '@conoceles/services';
import { z } from 'zod';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';
import { defineCommand } from './command.ts';

const words: Record<ImportReport['lines'][number]['result'], string> = {
  created: 'nueva',
  merged: 'unida',
  unchanged: 'igual',
  updated: 'cambia',
  'needs-decision': 'DECIDIR',
  refused: 'RECHAZADA',
};

export const importCandidacies = defineCommand({
  name: 'import:candidacies',
  summary:
    'Lee una relación de candidaturas (XLSX o CSV) y dice, fila por fila, qué haría; con --confirm lo hace.',
  options: {
    tenant: { value: 'slug', summary: 'Estado al que pertenece la relación', isRequired: true },
    file: { value: 'archivo', summary: 'Relación en XLSX o CSV', isRequired: true },
    confirm: { summary: 'Registra las candidaturas, todas o ninguna' },
  },
  exitCodes: { 4: 'La relación tiene filas por corregir o por decidir: no se registró nada' },
  input: z.object({
    tenant: z.string().min(1),
    file: z.string().min(1),
    confirm: z.boolean().default(false),
  }),
  run: ({ tenant, file, confirm }, context) =>
    withServices(context, async (deps) => {
      const path = resolve(context.workingDir, file);
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null)
        throw new PlainFailure(`No se puede leer «${path}».`, 'Revise la ruta del archivo.');
      const { tenantId } = await findTenant(deps, tenant);
      const actor = { kind: 'system', name: 'import:candidacies', tenantId } as const;
      const report = await previewCandidacyImport(deps, actor, { fileName: basename(path), bytes }).catch(
        explainUnreadable,
      );
      for (const { row, result, name, message } of report.lines) {
        console.log(`fila ${row}  ${words[result]}  ${name}: ${message}`);
      }
      console.log(`${report.rows} filas: ${countsInWords(report)}.`);
      if (!report.confirmable) {
        console.log('Corrija o decida las filas señaladas y vuelva a leer la relación. No se registró nada.');
        return 4;
      }
      if (!confirm) {
        console.log('Nada se registró todavía: repita con --confirm para registrarlo.');
        return 0;
      }
      await confirmCandidacyImport(deps, actor, report.importId);
      console.log('Registrado.');
      return 0;
    }),
});

/** A file that is not a list: the reason is for whoever made it. */
function explainUnreadable(error: unknown): never {
  if (!(error instanceof ServiceProblem) || error.detail === undefined) throw error;
  throw new PlainFailure(error.detail, 'Corrija el archivo y vuelva a leerlo.');
}

function countsInWords({ counts }: ImportReport): string {
  return Object.entries(counts)
    .map(([result, count]) => `${count} ${words[result as keyof typeof words] ?? result}`)
    .join(', ');
}
