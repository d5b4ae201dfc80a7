import { readTable, TableError } from '@conoceles/documents';

/** A section as the file says it: INE's key of the municipality and the number of the local district. */
export type SectionRow = {
  readonly number: number;
  readonly municipality: number;
  readonly district: number;
};
/** Something wrong with a row, in words; `row` is the number a spreadsheet shows. */
export type SectionFault = { readonly row: number; readonly message: string };
export type ParsedSections = {
  readonly rows: readonly SectionRow[];
  readonly faults: readonly SectionFault[];
};

/** What the state's folder knows, to check each row against. */
export type SectionPlaces = {
  /** INE's key of the state. */
  readonly state: number;
  readonly stateName: string;
  readonly municipalities: ReadonlySet<number>;
  readonly districts: ReadonlySet<number>;
};

const headings = {
  state: ['entidad', 'clave entidad', 'id entidad'],
  district: ['distrito local', 'id distrito local', 'clave distrito local'],
  municipality: ['municipio', 'clave municipio', 'id municipio'],
  section: ['seccion'],
} as const;
type Column = keyof typeof headings;
const names: Record<Column, string> = {
  state: 'entidad',
  district: 'distrito local',
  municipality: 'municipio',
  section: 'sección',
};

/** Largest number a section can have: four digits on the voter's card. */
const maxSection = 9_999;

/**
 * Reads a catalogue of sections (CSV or XLSX with the columns entidad, distrito local, municipio, sección; others are left aside) and checks it row by row.
 * @throws TableError when it is no table, or a column is missing.
 */
export async function parseSections(
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  places: SectionPlaces,
): Promise<ParsedSections> {
  const rows: SectionRow[] = [];
  const faults: SectionFault[] = [];
  const seen = new Map<number, number>();
  let columns: Record<Column, number> | undefined;
  for await (const { row, cells } of readTable(file.bytes, { fileName: file.fileName })) {
    if (columns === undefined) {
      columns = findColumns(cells, row);
      continue;
    }
    if (cells.every((cell) => cell === null || cell.trim() === '')) continue;
    const found = readRow(cells, columns);
    const fault = faultOf(found, places, seen);
    if (fault === null)
      rows.push({ number: found.section, municipality: found.municipality, district: found.district });
    else faults.push({ row, message: fault });
    if (!seen.has(found.section)) seen.set(found.section, row);
  }
  if (columns === undefined || rows.length + faults.length === 0) {
    throw new TableError('damaged', 'El archivo no tiene renglones de secciones.');
  }
  return { rows, faults };
}

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('es-MX')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

function findColumns(cells: readonly (string | null)[], row: number): Record<Column, number> {
  const given = cells.map((cell) => plain((cell ?? '').normalize('NFD').replace(/\p{M}/gu, '')));
  const places = Object.entries(headings).map(
    ([column, accepted]) =>
      [column as Column, given.findIndex((name) => (accepted as readonly string[]).includes(name))] as const,
  );
  const missing = places.filter(([, place]) => place < 0).map(([column]) => `«${names[column]}»`);
  if (missing.length > 0) {
    throw new TableError(
      'damaged',
      `Al primer renglón le falta: ${missing.join(', ')}. Copia esos títulos tal cual.`,
      row,
    );
  }
  return Object.fromEntries(places) as Record<Column, number>;
}

/** NaN stands for what is no whole number. */
function readRow(cells: readonly (string | null)[], columns: Record<Column, number>): Record<Column, number> {
  const read = (column: Column): number => {
    const text = (cells[columns[column]] ?? '').trim();
    return /^\d{1,6}(?:\.0+)?$/u.test(text) ? Number.parseInt(text, 10) : Number.NaN;
  };
  return {
    state: read('state'),
    district: read('district'),
    municipality: read('municipality'),
    section: read('section'),
  };
}

function faultOf(
  found: Record<Column, number>,
  places: SectionPlaces,
  seen: ReadonlyMap<number, number>,
): string | null {
  const { state, district, municipality, section } = found;
  for (const column of Object.keys(names) as Column[]) {
    if (Number.isNaN(found[column])) return `la columna «${names[column]}» debe ser un número entero`;
  }
  if (state !== places.state) return `la entidad ${state} no es ${places.stateName} (${places.state})`;
  if (section < 1 || section > maxSection) return `la sección ${section} no está entre 1 y ${maxSection}`;
  if (!places.municipalities.has(municipality))
    return `el municipio ${municipality} no está en los ámbitos del estado`;
  if (!places.districts.has(district))
    return `el distrito local ${district} no está en los ámbitos del estado`;
  const before = seen.get(section);
  return before === undefined ? null : `la sección ${section} ya está en el renglón ${before}`;
}
