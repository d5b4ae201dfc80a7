import { SaxesParser } from 'saxes';
import { serialToIsoDate } from './date-formats.ts';
import { checkCellSize, checkRowSize, type TableLimits } from './limits.ts';
import type { Row } from './row.ts';
import { unescapeOoxml } from './unescape-ooxml.ts';

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly uses1904: boolean;
  readonly limits: TableLimits;
}

/** Rows of a worksheet's XML, in order. Inline, shared and formula strings alike become text; white space is kept as written. */
export function* parseSheet(xml: string, context: SheetContext): Generator<Row> {
  const reader = new SheetReader(context);
  const chunk = 65_536;
  for (let at = 0; at < xml.length; at += chunk) {
    reader.write(xml.slice(at, at + chunk));
    yield* reader.take();
  }
  reader.close();
  yield* reader.take();
}

class SheetReader {
  readonly #context: SheetContext;
  readonly #parser = new SaxesParser();
  #done: Row[] = [];
  #cells: (string | null)[] = [];
  #row = 0;
  #column = 0;
  #type = 'n';
  #style = 0;
  #text: string | null = null;
  #reading = false;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
    this.#parser.on('text', (text) => this.#append(text));
    this.#parser.on('cdata', (text) => this.#append(text));
    this.#parser.on('closetag', ({ name }) => this.#close(name));
  }

  write(chunk: string): void {
    this.#parser.write(chunk);
  }

  close(): void {
    this.#parser.close();
  }

  take(): Row[] {
    const rows = this.#done;
    this.#done = [];
    return rows;
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
      this.#column = 0;
      this.#cells = [];
    } else if (name === 'c') {
      this.#column = attributes.r === undefined ? this.#column + 1 : columnNumber(attributes.r);
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? 0);
      this.#text = null;
      checkRowSize(this.#row, this.#column, this.#context.limits);
    } else if (name === 'v' || name === 't') {
      this.#reading = true;
    } else if (name === 'rPh') {
      this.#reading = false;
    }
  }

  #append(text: string): void {
    if (!this.#reading) return;
    this.#text = (this.#text ?? '') + text;
    const place = { row: this.#row, column: this.#column };
    checkCellSize(place, this.#text.length, this.#context.limits);
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    if (name === 'c') {
      while (this.#cells.length < this.#column - 1) this.#cells.push(null);
      this.#cells[this.#column - 1] = this.#value();
    }
    if (name === 'row') {
      checkRowSize(this.#row, this.#cells.length, this.#context.limits);
      this.#done.push({ row: this.#row, cells: this.#cells });
    }
  }

  #value(): string | null {
    const text = this.#text;
    if (text === null || text === '') return null;
    if (this.#type === 's') return this.#context.sharedStrings[Number(text)] || null;
    if (this.#type === 'b') return text === '1' ? 'VERDADERO' : 'FALSO';
    if (this.#type === 'd') return text.slice(0, 10);
    if (this.#type !== 'n') return unescapeOoxml(text);
    const number = Number(text);
    if (this.#context.dateStyles.has(this.#style)) return serialToIsoDate(number, this.#context.uses1904);
    return Number.isFinite(number) ? plainNumber(number) : text;
  }
}

/** A number as a person typed it: without exponent, and without the noise of binary fractions. */
function plainNumber(number: number): string {
  if (Number.isInteger(number)) return number.toLocaleString('fullwide', { useGrouping: false });
  return String(Number(number.toPrecision(15)));
}

function columnNumber(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/u, '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
