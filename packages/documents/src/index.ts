export { defaultTableLimits, type TableLimits } from './read/limits.ts';
export { openWorkbook } from './read/open-workbook.ts';
export { decodeText, parseCsv } from './read/parse-csv.ts';
export { readTable } from './read/read-table.ts';
export type { Row, Sheet } from './read/row.ts';
export { TableError } from './read/table-error.ts';
export { neutraliseFormula, type OutputSheet } from './write/row-values.ts';
export { writeCsv } from './write/write-csv.ts';
export { writeWorkbook } from './write/write-workbook.ts';
