import { createRandom } from '../create-random.ts';
import type { InventedGender } from '../invent-person.ts';
import { clothesLayer, earringsLayer } from './clothes.ts';
import { drawFaceShape, facialHairLayer, featuresLayer, glassesLayer, headLayer } from './face.ts';
import { drawHair } from './hair.ts';
import { drawPalette } from './palette.ts';

export type PortraitTraits = { seed: string; gender: InventedGender; ageYears: number };

/**
 * A drawn bust of a person who does not exist: flat shapes, plainly a drawing and never a photograph. Repeatable by seed.
 * @returns an SVG of 640 × 640 without scripts, fonts or references.
 */
export function drawPortrait({ seed, gender, ageYears }: PortraitTraits): string {
  const random = createRandom(`${seed}/retrato`);
  const isWoman = gender === 'woman';
  const palette = drawPalette(random, ageYears);
  const shape = drawFaceShape(random, isWoman);
  const hair = drawHair({ random, palette, isWoman, ageYears });
  const clothes = clothesLayer({ random, palette, isWoman });
  const layers = [
    `<rect width="640" height="640" fill="${palette.background}"/>`,
    `<circle cx="320" cy="310" r="262" fill="${palette.halo}"/>`,
    hair.back,
    headLayer(shape, palette),
    `<g transform="translate(-35.2 -70.4) scale(1.11)">${clothes}</g>`,
    featuresLayer({ random, palette, isWoman, ageYears }),
    isWoman ? '' : facialHairLayer(random, shape, palette),
    hair.front,
    isWoman ? earringsLayer(random, shape.half) : '',
    glassesLayer(random, ageYears),
    hair.over,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640" width="640" height="640">${layers.join('')}</svg>`;
}
