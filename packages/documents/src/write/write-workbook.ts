import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { OutputSheet } from './row-values.ts';

/**
 * Writes an XLSX to a stream, row by row. Every cell is a typed string, so no text is ever evaluated as a formula and none needs a
 * mark before it (a CSV does: see neutraliseFormula). The heading row is bold and frozen. Ends the stream.
 */
export async function writeWorkbook(
  sheets: readonly OutputSheet[],
  stream: Writable,
  { createdAt }: { createdAt: Date },
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  workbook.created = createdAt;
  workbook.modified = createdAt;
  workbook.creator = 'Candidatas y Candidatos, Conóceles';
  for (const sheet of sheets) await writeSheet(workbook, sheet);
  await workbook.commit();
}

async function writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: OutputSheet): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape' },
  });
  worksheet.columns = sheet.header.map((header, index) => ({
    width: sheet.widths?.[index] ?? widthOf(header),
  }));
  const heading = worksheet.addRow([...sheet.header]);
  heading.font = { name: 'Calibri', size: 11, bold: true };
  heading.alignment = { vertical: 'top', wrapText: true };
  heading.commit();
  for await (const values of sheet.rows) {
    const row = worksheet.addRow(values.map(cellValue));
    row.alignment = { vertical: 'top' };
    row.commit();
  }
  worksheet.commit();
}

function cellValue(value: string | null): string | null {
  return value === null || value === '' ? null : escapeOoxml(withoutForbidden(value));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const forbiddenInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** XML 1.0 admits no control character but tab and line breaks, nor half of a surrogate pair. */
function withoutForbidden(text: string): string {
  return text.toWellFormed().replace(forbiddenInXml, '');
}

/** A text that happens to hold `_x0041_` would be read back as «A»: its underscore is written as the escape of an underscore. */
function escapeOoxml(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}

function widthOf(header: string): number {
  return Math.min(40, Math.max(12, header.length + 2));
}
