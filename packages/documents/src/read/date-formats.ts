import { SaxesParser } from 'saxes';

/** Number formats built into spreadsheets that show a date (ECMA-376 18.8.30). */
const builtInDates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Indexes of the cell styles that show a date, from `styles.xml`. */
export function readDateStyles(stylesXml: string): ReadonlySet<number> {
  const dates = new Set<number>();
  const custom = new Map<number, string>();
  const parser = new SaxesParser();
  let inCellStyles = false;
  let index = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
    if (name === 'cellXfs') inCellStyles = true;
    if (name !== 'xf' || !inCellStyles) return;
    const id = Number(attributes.numFmtId);
    if (builtInDates.has(id) || isDateFormat(custom.get(id))) dates.add(index);
    index += 1;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'cellXfs') inCellStyles = false;
  });
  parser.write(stylesXml).close();
  return dates;
}

/** A custom format shows a date when, text in quotes and brackets left out, it has days or years. */
function isDateFormat(code: string | undefined): boolean {
  if (code === undefined) return false;
  return /[dy]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));
}

/** ISO date of a spreadsheet's day number (1900 system, whose day 60 never existed; or 1904). */
export function serialToIsoDate(serial: number, uses1904: boolean): string {
  const epoch = uses1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
