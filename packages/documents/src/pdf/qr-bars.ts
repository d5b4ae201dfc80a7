import { encode } from 'uqr';

/** A run of dark modules in one row, in modules. */
export type QrBar = { readonly x: number; readonly y: number; readonly length: number };

const quietZone = 4;

/** The dark parts of a QR, joined row by row, and the side of the whole with its quiet zone. Level M: it still reads with a fold or a stain. */
export function qrBars(text: string): { readonly size: number; readonly bars: readonly QrBar[] } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  return { size, bars: data.flatMap(barsOf) };
}

function barsOf(row: readonly boolean[], y: number): QrBar[] {
  const bits = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...bits.matchAll(/1+/gu)].map(({ index, 0: run }) => ({ x: index, y, length: run.length }));
}
