import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { DataFileName, OpenDataset } from '@conoceles/contracts';
import { type OutputSheet, writeCsv, writeWorkbook } from '@conoceles/documents';
import type { ServiceDeps } from '../deps.ts';
import { publicSheets } from '../ine/export/public-database.ts';
import { datasetSchema } from './data-schema.ts';
import type { DataSite } from './data-site.ts';
import { windowWords } from './data-words.ts';
import { datasetCandidacies } from './dataset-rows.ts';
import { orderedColumns, orderedLines, toOrderedRow } from './ordered-rows.ts';
import { readDataDictionary } from './read-dictionary.ts';
import { writeJsonList } from './write-json.ts';

type Deps = Pick<ServiceDeps, 'db' | 'realClock'>;

/** Writes a whole file to a stream and ends it. */
type WriteFile = (deps: Deps, site: DataSite, stream: Writable) => Promise<void>;

const contentTypes: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const extensionOf = (name: DataFileName): string => name.split('.').at(-1) ?? '';

export const contentTypeOf = (name: DataFileName): string => contentTypes[extensionOf(name)] ?? '';

/** A workbook is packed already. */
export const isPacked = (name: DataFileName): boolean => extensionOf(name) === 'xlsx';

export const dataFiles: Readonly<Record<DataFileName, WriteFile>> = {
  'candidaturas.json': (deps, site, stream) =>
    writeJsonList(stream, {
      head: datasetHead(deps, site),
      list: 'candidaturas',
      items: datasetCandidacies(deps, site),
    }),
  'base-ine.xlsx': async (deps, site, stream) =>
    writeWorkbook(await publicSheets(deps, site.tenantId), stream, { createdAt: new Date(site.cutAt) }),
  'curricular.csv': async (deps, site, stream) =>
    writeCsv(sheetOf(await publicSheets(deps, site.tenantId), 0), stream),
  'identidad.csv': async (deps, site, stream) =>
    writeCsv(sheetOf(await publicSheets(deps, site.tenantId), 1), stream),
  'acciones-afirmativas.csv': (deps, site, stream) => writeCsv(orderedSheet(deps, site), stream),
  'acciones-afirmativas.xlsx': (deps, site, stream) =>
    writeWorkbook([orderedSheet(deps, site)], stream, { createdAt: new Date(site.cutAt) }),
  'acciones-afirmativas.json': (deps, site, stream) =>
    writeJsonList(stream, {
      head: { titulo: orderedTitle, ...aboutOf(deps, site) },
      list: 'candidaturas',
      items: orderedRows(deps, site),
    }),
  'diccionario.csv': async (deps, site, stream) => {
    const { entradas } = await readDataDictionary(deps, site);
    const rows = entradas.map((entry) => [
      entry.archivo,
      entry.campo,
      entry.tipo,
      entry.significado,
      entry.fuente,
      entry.opciones.map(({ clave, etiqueta }) => `${clave} = ${etiqueta}`).join('; '),
      entry.vacio,
    ]);
    await writeCsv({ header: dictionaryHeader, rows }, stream);
  },
  'diccionario.json': async (deps, site, stream) => writeWhole(await readDataDictionary(deps, site), stream),
  'esquema.json': (_deps, _site, stream) => writeWhole(datasetSchema(), stream),
};

const orderedTitle = 'Candidaturas postuladas por acción afirmativa (INAI, RRA 10703/21 y RRA 11955/21)';

const dictionaryHeader = [
  'ARCHIVO',
  'CAMPO',
  'TIPO',
  'SIGNIFICADO',
  'FUENTE',
  'OPCIONES',
  'CUANDO_ESTA_VACIO',
] as const;

async function writeWhole(value: unknown, stream: Writable): Promise<void> {
  if (!stream.write(`${JSON.stringify(value, null, 2)}\n`)) await once(stream, 'drain');
  stream.end();
}

function sheetOf(sheets: readonly OutputSheet[], place: number): OutputSheet {
  const sheet = sheets[place];
  if (sheet === undefined) throw new RangeError(`INE's format has no sheet ${place}`);
  return sheet;
}

function aboutOf({ realClock }: Deps, site: DataSite) {
  return {
    organismo: { nombre: site.name, siglas: site.acronym, entidad: site.stateName },
    proceso: { clave: site.process.slug, nombre: site.process.name, jornada: site.process.electionDay },
    licencia: {
      nombre: site.licence.name,
      direccion: site.licence.url,
      porConfirmar: site.licence.pending,
    },
    version: site.version,
    corte: site.cutAt,
    generado: realClock.now().toISOString(),
    relojDeDemostracion: site.demonstrationClock,
  };
}

function datasetHead(deps: Deps, site: DataSite): Omit<OpenDataset, 'candidaturas'> {
  return {
    titulo: `Candidaturas de ${site.stateName}: registro y respuestas publicadas`,
    ...aboutOf(deps, site),
    publicacion: {
      estado: windowWords[site.window.state],
      inicio: site.window.start,
      fin: site.window.end,
    },
    esquema: '/datos/esquema.json',
    diccionario: '/datos/diccionario.json',
  };
}

async function* orderedRows(deps: Deps, site: DataSite) {
  for await (const line of orderedLines(deps, site)) yield toOrderedRow(line);
}

function orderedSheet(deps: Deps, site: DataSite): OutputSheet {
  const fields = Object.values(orderedColumns);
  async function* rows() {
    for await (const row of orderedRows(deps, site)) {
      yield fields.map((field) => (row[field] === null ? '' : String(row[field])));
    }
  }
  return {
    name: 'ACCIONES AFIRMATIVAS',
    header: Object.keys(orderedColumns),
    widths: [36, 34, 34, 12, 28, 12, 34, 34, 16, 22],
    rows: rows(),
  };
}
