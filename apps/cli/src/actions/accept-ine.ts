import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { systemActor } from '@conoceles/db';
import { normalisations, proveRoundTrip, type RoundTripReport } from '@conoceles/services';
import type { AcceptIneOptions } from '../commands/accept-ine.ts';
import type { CommandContext } from '../commands/command.ts';
import { withScratchServices } from '../database/with-scratch-services.ts';
import { projectRoot, tenantsDir } from '../project-root.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const maxDifferencesShown = 20;

/** Takes the workbook in and out of an empty system and prints the comparison. Gives the exit code. */
export async function acceptWorkbook(
  { file, tenants, database }: AcceptIneOptions,
  context: CommandContext,
): Promise<number> {
  const path = resolve(context.workingDir, file);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new PlainFailure(`No se puede leer «${path}».`, 'Revise la ruta del archivo.');
  const tenantsPath =
    tenants === undefined
      ? join(projectRoot, 'tests/acceptance/tenants')
      : resolve(context.workingDir, tenants);
  const trip = {
    fileName: basename(path),
    bytes,
    tenantsDir: tenantsPath,
    baseDir: join(tenantsDir, '_base'),
  };
  const report = await withScratchServices(database, (deps) =>
    proveRoundTrip(deps, systemActor('accept:ine'), trip),
  );
  for (const line of describe(report)) console.log(line);
  return report.accepted ? 0 : 1;
}

/** The report as the person reads it. */
function* describe({
  figures,
  imported,
  changedByRepeating,
  comparison,
  edit,
  accepted,
}: RoundTripReport): Generator<string> {
  const settled = imported.tenants
    .flatMap(({ lines }) => lines)
    .filter(({ message }) => message.includes('hoja de identidad'));
  yield `Candidaturas: ${figures.candidacies} en ${imported.tenants.length} estados; ${figures.curricular} con cuestionario curricular, ${figures.identity} con el de identidad, ${figures.neither} sin ninguno.`;
  yield `Titularidad resuelta por la hoja de identidad e informada por fila: ${settled.length}.`;
  yield `Filas que cambiaría una segunda importación: ${changedByRepeating}.`;
  for (const [sheet, count] of Object.entries(comparison.equal))
    yield `Celdas iguales en ${sheet}: ${count}.`;
  yield `Celdas normalizadas: ${comparison.normalisedCells}.`;
  for (const [name, count] of Object.entries(comparison.normalised)) {
    yield `  ${count}  ${normalisations[name as keyof typeof normalisations]}`;
  }
  yield `Otras diferencias: ${comparison.differences.length}.`;
  for (const difference of comparison.differences.slice(0, maxDifferencesShown)) {
    const { sheet, row, column, source, result } = difference;
    yield `  ${sheet}, fila ${row}, ${column}: «${source}» → «${result}»`;
  }
  for (const { row, name, message } of imported.refused)
    yield `  Rechazada, fila ${row} (${name}): ${message}`;
  yield `Una respuesta editada después sale editada, y nada más cambia: ${edit.proved ? 'sí' : 'no'}.`;
  yield accepted ? 'ACEPTADO: lo que sale es lo que entró.' : 'NO ACEPTADO.';
}
