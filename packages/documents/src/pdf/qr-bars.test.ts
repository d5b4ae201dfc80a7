import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrBars } from './qr-bars.ts';

it('the bars paint exactly the dark modules', () => {
  const text = 'https://sonora.example/activar?token=0123456789ABCDEF';
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const { bars, size: side } = qrBars(text);
  const painted = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const { x, y, length } of bars) painted[y]?.fill(true, x, x + length);
  expect(side).toBe(size);
  expect(painted).toEqual(data);
});
