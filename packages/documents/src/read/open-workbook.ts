import { SaxesParser } from 'saxes';
import { readDateStyles } from './date-formats.ts';
import { checkFileSize, defaultTableLimits, type TableLimits } from './limits.ts';
import { type OpenZip, openZip } from './open-zip.ts';
import { parseSheet, type SheetContext } from './parse-sheet.ts';
import type { Row, Sheet } from './row.ts';
import { TableError } from './table-error.ts';
import { unescapeOoxml } from './unescape-ooxml.ts';

/**
 * Opens an XLSX workbook and gives its sheets in order; a sheet is read only when its rows are asked for. Formulas are never
 * evaluated: their stored result is read. Throws TableError (in Spanish) for a file too large, damaged or not XLSX.
 */
export function openWorkbook(bytes: Uint8Array, limits: TableLimits = defaultTableLimits): readonly Sheet[] {
  checkFileSize(bytes, limits);
  return guarded(() => {
    const zip = openZip(bytes, limits);
    const book = readBook(zip.text('xl/workbook.xml'));
    const targets = readRelations(zip.text('xl/_rels/workbook.xml.rels'));
    const context: SheetContext = {
      sharedStrings: zip.has('xl/sharedStrings.xml')
        ? readSharedStrings(zip.text('xl/sharedStrings.xml'))
        : [],
      dateStyles: zip.has('xl/styles.xml') ? readDateStyles(zip.text('xl/styles.xml')) : new Set(),
      uses1904: book.uses1904,
      limits,
    };
    return book.sheets.map(({ name, relation }) => ({
      name,
      rows: () => sheetRows(zip, partName(targets.get(relation) ?? ''), context),
    }));
  });
}

function* sheetRows(zip: OpenZip, part: string, context: SheetContext): Generator<Row> {
  const rows = parseSheet(
    guarded(() => zip.text(part)),
    context,
  );
  for (;;) {
    const next = guarded(() => rows.next());
    if (next.done === true) return;
    yield next.value;
  }
}

/** The XML parser's complaints are in English and about syntax: to the person the file is simply damaged. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(
      'damaged',
      'El archivo está dañado: una de sus hojas no se puede leer. Ábrelo y guárdalo de nuevo como XLSX.',
    );
  }
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function readBook(xml: string): { sheets: { name: string; relation: string }[]; uses1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let uses1904 = false;
  eachTag(xml, (name, attributes) => {
    if (name === 'sheet') sheets.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '' });
    if (name === 'workbookPr') uses1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
  });
  if (sheets.length === 0) throw new TableError('damaged', 'El libro no tiene hojas.');
  return { sheets, uses1904 };
}

function readRelations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  eachTag(xml, (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  });
  return targets;
}

function eachTag(xml: string, visit: (name: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => visit(name, attributes));
  parser.write(xml).close();
}

function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const parser = new SaxesParser();
  let text = '';
  let reading = false;
  let phonetic = false;
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    if (name === 'rPh') phonetic = true;
    if (name === 't') reading = !phonetic;
  });
  parser.on('text', (part) => {
    if (reading) text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 't') reading = false;
    if (name === 'rPh') phonetic = false;
    if (name === 'si') strings.push(unescapeOoxml(text));
  });
  parser.write(xml).close();
  return strings;
}
