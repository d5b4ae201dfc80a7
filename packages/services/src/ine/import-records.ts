import { randomUUID } from 'node:crypto';
import type { ImportLine } from '@conoceles/contracts';
import { recordAudit, schema, type TenantTx } from '@conoceles/db';
import { loadCatalogues, loadCurrentVersion } from '../questionnaire/load-versions.ts';
import { addCandidacies, type CandidacyToAdd } from '../registry/add-candidacies.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import type { RegisteredCandidacy } from '../registry/registry.ts';
import { splitName } from '../registry/split-name.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { foldText } from './format/ine-text.ts';
import type { IneRecord } from './pair-sheets.ts';
import { type PlacedRecord, placeRecords } from './place-records.ts';
import { type RecordAnswers, readAnswers } from './read-answers.ts';
import { writeResponses } from './write-responses.ts';

export interface RecordsToImport {
  readonly context: TenantContext;
  readonly records: readonly IneRecord[];
  readonly fileName: string;
  readonly sha256: string;
  /** Real instant of the import; what was captured is dated by the process's legal clock. */
  readonly at: Date;
}

/** Registers the rows of one tenant that are not here yet, with their answers, and keeps the report. */
export async function importRecords(
  tx: TenantTx<'identity'>,
  { context, records, fileName, sha256, at }: RecordsToImport,
): Promise<{ importId: string; lines: ImportLine[] }> {
  const processId = context.process.id;
  const importId = randomUUID();
  const { placed, registry, refused } = await placeRecords(tx, {
    processId,
    records,
    registry: await loadRegistry(tx, processId),
  });
  const known = Map.groupBy(registry.candidacies, keyOfRegistered);
  const fresh = placed.filter((record) => !known.has(keyOfPlaced(record)));
  const formats = {
    curricular: await loadCurrentVersion(tx, processId, 'curricular'),
    identity: await loadCurrentVersion(tx, processId, 'identity'),
    catalogues: await loadCatalogues(tx),
  };
  const ids = await addCandidacies(
    tx,
    { processId, now: context.now },
    fresh.map((record) => toAdd(record, importId)),
  );
  const answers = fresh.map(({ record }, index) => readAnswers(record, formats, ids[index] ?? ''));
  await writeResponses(tx, { answers, formats, at: context.now });
  const lines = [
    ...refused,
    ...placed.filter((record) => known.has(keyOfPlaced(record))).map(unchangedLine),
    ...fresh.map((record, index) => createdLine(record, answers[index])),
  ].sort((one, other) => one.row - other.row);
  await tx.insert(schema.imports).values({
    tenantId: tx.tenantId,
    id: importId,
    processId,
    fileName,
    sha256,
    format: 'ine',
    rowCount: records.length,
    report: { lines },
    createdBy: tx.actor.id,
    createdAt: at,
    confirmedAt: at,
  });
  await recordAudit(tx, {
    at,
    verb: 'import.confirm',
    entity: 'import',
    entityId: importId,
    after: { format: 'ine', sha256, rows: records.length, created: fresh.length },
  });
  return { importId, lines };
}

function keyOfPlaced({ record, nomination }: PlacedRecord): string {
  const { ticketNumber, fullName } = record.registration;
  return `${nomination.id}|${ticketNumber}|${foldText(fullName)}`;
}

function keyOfRegistered(candidacy: RegisteredCandidacy): string {
  const { givenNames, firstSurname, secondSurname } = candidacy;
  const fullName = [givenNames, firstSurname, secondSurname].filter(Boolean).join(' ');
  return `${candidacy.nominationId}|${candidacy.ineNumber}|${foldText(fullName)}`;
}

function toAdd({ record, office, territory, nomination }: PlacedRecord, importId: string): CandidacyToAdd {
  const { fullName, gender, ageYears, role, ticketNumber } = record.registration;
  return {
    ...splitName(fullName),
    office,
    territory,
    nomination,
    gender,
    role,
    age: ageYears,
    ineNumber: ticketNumber,
    source: { importId, row: record.row },
  };
}

function unchangedLine({ record }: PlacedRecord): ImportLine {
  return {
    row: record.row,
    result: 'unchanged',
    name: record.registration.fullName,
    message: ['Ya está registrada; su cuestionario no se toca.', ...record.notes].join(' '),
  };
}

function createdLine({ record }: PlacedRecord, answers: RecordAnswers | undefined): ImportLine {
  const captured = [
    answers?.curricular.captured ? 'curricular' : null,
    answers?.identity.captured ? 'de identidad' : null,
  ].filter((kind) => kind !== null);
  const told =
    captured.length === 0
      ? 'Se registra sin cuestionarios.'
      : `Se registra con cuestionario ${captured.join(' y ')}.`;
  // What was answered in the identity questionnaire stays out of the report: it is kept in the clear.
  const issues = [
    ...(answers?.curricular.issues ?? []).map(({ column, message }) => `${column}: ${message}`),
    ...(answers?.identity.issues ?? []).map(
      ({ column }) => `${column}: la respuesta no es una de las opciones.`,
    ),
  ];
  return {
    row: record.row,
    result: 'created',
    name: record.registration.fullName,
    message: [told, ...record.notes, ...issues].join(' '),
  };
}
