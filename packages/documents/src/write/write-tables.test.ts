import { PassThrough } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

test('a CSV never carries a formula and opens with its accents', async () => {
  const stream = new PassThrough();
  const written = text(stream);
  await writeCsv(
    { header: ['DATO'], rows: [['=1+1'], ['+52 771'], ['-2'], ['@x'], ['\tx'], ['a, "b"'], ['año'], [null]] },
    stream,
  );
  // The mark of UTF-8 is taken off by the decoder of the stream.
  expect((await written).replace(/^\uFEFF/u, '').split('\r\n')).toEqual([
    'DATO',
    "'=1+1",
    "'+52 771",
    "'-2",
    "'@x",
    "'\tx",
    '"a, ""b"""',
    'año',
    '',
    '',
  ]);
});

test('a workbook holds texts as texts, one frozen heading row and the sheets in order', async () => {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const sheets = [
    { name: 'CANDIDATOS', header: ['NOMBRE', 'EDAD'], rows: [['=cmd()', '41']] },
    { name: 'CUESTIONARIO IDENTIDAD', header: ['NOMBRE'], rows: [] },
  ];
  await writeWorkbook(sheets, stream, { createdAt: new Date('2024-05-10T12:00:00Z') });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await bytes).buffer as ArrayBuffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['CANDIDATOS', 'CUESTIONARIO IDENTIDAD']);
  const [first] = workbook.worksheets;
  expect(first?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  expect(first?.getCell('A2').value).toBe('=cmd()');
  expect(first?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
});
