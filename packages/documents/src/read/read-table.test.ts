import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../write/write-workbook.ts';
import { defaultTableLimits } from './limits.ts';
import { readTable } from './read-table.ts';
import type { Row } from './row.ts';

async function read(bytes: Uint8Array, fileName: string, limits = defaultTableLimits): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readTable(bytes, { fileName, limits })) rows.push(row);
  return rows;
}

async function workbookOf(rows: readonly (readonly (string | null)[])[]): Promise<Buffer> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  await writeWorkbook([{ name: 'Hoja', header: ['A', 'B'], rows }], stream, { createdAt: new Date(0) });
  return bytes;
}

describe('CSV', () => {
  test.each([
    ['UTF-8', Buffer.from('NOMBRE,CARGO\nJosé Ñuño,Síndica\n', 'utf8')],
    ['UTF-8 with mark', Buffer.from('\uFEFFNOMBRE,CARGO\r\nJosé Ñuño,Síndica\r\n', 'utf8')],
    ['Latin-1 with semicolons', Buffer.from('NOMBRE;CARGO\r\nJosé Ñuño;Síndica', 'latin1')],
    [
      'UTF-16 as Excel saves «Texto Unicode»',
      Buffer.from('\uFEFFNOMBRE\tCARGO\r\nJosé Ñuño\tSíndica', 'utf16le'),
    ],
  ])('reads %s with its accents', async (_name, bytes) => {
    expect(await read(bytes, 'lista.csv')).toEqual([
      { row: 1, cells: ['NOMBRE', 'CARGO'] },
      { row: 2, cells: ['José Ñuño', 'Síndica'] },
    ]);
  });

  test('keeps delimiters, quotes and line breaks inside quotes, and blank cells as null', async () => {
    const bytes = Buffer.from('"a;b",c\n"dos\nlíneas","dijo ""sí"""\n,x\n');
    expect((await read(bytes, 'lista.csv')).map((row) => row.cells)).toEqual([
      ['a;b', 'c'],
      ['dos\nlíneas', 'dijo "sí"'],
      [null, 'x'],
    ]);
  });

  test('names the row and the column that are too large', async () => {
    const limits = { ...defaultTableLimits, maxRows: 2, maxCellCharacters: 5 };
    await expect(read(Buffer.from('a,b\nc,larguísimo'), 'lista.csv', limits)).rejects.toThrow(
      'La fila 2, columna B',
    );
    await expect(read(Buffer.from('a\nb\nc'), 'lista.csv', limits)).rejects.toThrow('más de 2 filas');
  });
});

describe('XLSX', () => {
  test('reads numbers, dates, shared and rich strings as a person sees them', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Lista');
    sheet.addRow(['FECHA', 'TELÉFONO', 'NOMBRE']);
    sheet.addRow([
      new Date(Date.UTC(2024, 2, 31)),
      7711234567,
      { richText: [{ text: 'Zoë ' }, { text: 'Núñez' }] },
    ]);
    sheet.addRow([null, 0.1 + 0.2, { formula: '1+1', result: 2 }]);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await read(bytes, 'lista.xlsx')).toEqual([
      { row: 1, cells: ['FECHA', 'TELÉFONO', 'NOMBRE'] },
      { row: 2, cells: ['2024-03-31', '7711234567', 'Zoë Núñez'] },
      { row: 3, cells: [null, '0.3', '2'] },
    ]);
  });

  test('refuses a workbook that expands beyond the limit, whatever sizes it declares', async () => {
    const bomb = zipOf('xl/workbook.xml', Buffer.alloc(5_000_000, 32));
    expect(bomb.length).toBeLessThan(10_000);
    const limits = { ...defaultTableLimits, maxExpandedBytes: 1_000_000 };
    await expect(read(bomb, 'bomba.xlsx', limits)).rejects.toThrow('más de 1 MB al abrirse');
  });

  test.each([
    [
      'a truncated workbook',
      async () => (await workbookOf([['a', 'b']])).subarray(0, 400),
      'lista.xlsx',
      'dañado',
    ],
    ['an old .xls', async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'lista.xls', 'formato antiguo'],
    ['a picture', async () => Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'foto.png', 'XLSX o CSV'],
    [
      'a picture that says it is a CSV',
      async () => Buffer.from([0x89, 0x50, 0, 0]),
      'foto.csv',
      'no es de texto',
    ],
    ['an empty file', async () => Buffer.alloc(0), 'lista.csv', 'vacío'],
    [
      'a workbook whose XML is broken',
      async () => zipOf('xl/workbook.xml', Buffer.from('<a><b></a>')),
      'x.xlsx',
      'dañado',
    ],
  ])('refuses %s and says why', async (_name, make, fileName, message) => {
    await expect(make().then((bytes) => read(bytes, fileName))).rejects.toThrow(message);
  });

  test('what is written is read back: white space, line breaks, tabs, escapes and formula-like texts', async () => {
    const rows = [
      [' ', '  dos  '],
      ['línea\nlínea\tx', '=HYPERLINK("http://x")'],
      ['_x0041_ literal', null],
    ];
    const cells = (await read(await workbookOf(rows), 'x.xlsx'))
      .slice(1)
      .map((row) => [row.cells[0], row.cells[1] ?? null]);
    expect(cells).toEqual(rows);
  });
});

/** A ZIP of one file that declares a size of ten bytes. */
function zipOf(name: string, content: Buffer): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}
