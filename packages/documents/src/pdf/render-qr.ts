import type { CanvasRect } from 'pdfmake/interfaces.js';
import { qrBars } from './qr-bars.ts';

/** A text as a QR of so many points a side. */
export function renderQr(text: string, side: number): CanvasRect[] {
  const { bars, size } = qrBars(text);
  const module = side / size;
  // A hair taller than its row, so that no printer leaves white lines between rows.
  return bars.map(({ x, y, length }) => ({
    type: 'rect',
    x: x * module,
    y: y * module,
    w: length * module,
    h: module * 1.03,
    color: '#000000',
    lineWidth: 0,
  }));
}
