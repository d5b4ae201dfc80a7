import { inflateRawSync } from 'node:zlib';
import { inMegabytes, type TableLimits } from './limits.ts';
import { TableError } from './table-error.ts';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

interface Entry {
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

/** Files of a ZIP by name, opened one at a time. All openings share one budget of bytes, so a bomb stops where the budget ends. */
export interface OpenZip {
  has(name: string): boolean;
  text(name: string): string;
}

/**
 * Reads the directory of a ZIP without opening its files. Sizes that the directory declares are not believed: each file is
 * inflated with the bytes left as a hard limit. Throws TableError for a damaged or encrypted file, or one that expands too much.
 */
export function openZip(bytes: Uint8Array, limits: TableLimits): OpenZip {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  let bytesLeft = limits.maxExpandedBytes;
  return {
    has: (name) => entries.has(name),
    text: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(`le falta ${name}`);
      const content = inflate(buffer, entry, { bytesLeft, limits });
      bytesLeft -= content.length;
      return content.toString('utf8').replace(/^\uFEFF/u, '');
    },
  };
}

function readDirectory(buffer: Buffer): Map<string, Entry> {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== endOfDirectory)
    throw damaged('no es un libro XLSX completo');
  const entries = new Map<string, Entry>();
  let at = buffer.readUInt32LE(end + 16);
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== directoryEntry)
      throw damaged('su índice está incompleto');
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    if ((buffer.readUInt16LE(at + 8) & 1) !== 0) {
      throw new TableError(
        'unsupported-file',
        'El libro está protegido con contraseña. Guárdalo sin contraseña y vuelve a subirlo.',
      );
    }
    entries.set(name, {
      method: buffer.readUInt16LE(at + 10),
      compressed: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function inflate(buffer: Buffer, entry: Entry, budget: { bytesLeft: number; limits: TableLimits }): Buffer {
  if (entry.offset + 30 > buffer.length) throw damaged('su índice apunta fuera del archivo');
  const start =
    entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28);
  const data = buffer.subarray(start, start + entry.compressed);
  if (entry.method === 0) {
    if (data.length > budget.bytesLeft) throw bomb(budget.limits);
    return data;
  }
  if (entry.method !== 8) throw damaged('usa una compresión desconocida');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, budget.bytesLeft) });
  } catch (error) {
    if (error instanceof RangeError) throw bomb(budget.limits);
    throw damaged('una de sus partes no se puede abrir');
  }
}

function bomb(limits: TableLimits): TableError {
  return new TableError(
    'too-large',
    `El libro ocupa más de ${inMegabytes(limits.maxExpandedBytes)} MB al abrirse.`,
  );
}

function damaged(why: string): TableError {
  return new TableError('damaged', `El archivo está dañado: ${why}.`);
}
