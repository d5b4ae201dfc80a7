import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPortrait } from './draw-portrait.ts';

const traits = fc.record({
  seed: fc.string({ minLength: 1 }),
  gender: fc.constantFrom('woman' as const, 'man' as const),
  ageYears: fc.integer({ min: 18, max: 90 }),
});

test('the same seed draws the same face; the drawing carries nothing active', () => {
  fc.assert(
    fc.property(traits, (one) => {
      const svg = drawPortrait(one);
      expect(drawPortrait(one)).toBe(svg);
      expect(svg).not.toMatch(/NaN|undefined|<script|<image|<text|href|\son\w+=/u);
    }),
  );
});

test('different people look different', () => {
  const faces = Array.from({ length: 200 }, (_, index) =>
    drawPortrait({
      seed: `rostro-${index}`,
      gender: index % 2 === 0 ? 'woman' : 'man',
      ageYears: 25 + (index % 45),
    }),
  );
  expect(new Set(faces).size).toBe(200);
});

test('it becomes a picture of 640 × 640 under the limit of a photograph', async () => {
  const svg = drawPortrait({ seed: 'retrato', gender: 'woman', ageYears: 44 });
  const { data, info } = await sharp(Buffer.from(svg))
    .jpeg({ quality: 86 })
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([640, 640]);
  expect(data.byteLength).toBeLessThan(700_000);
});
