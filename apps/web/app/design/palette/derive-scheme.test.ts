import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contrast, hexFromOklch, oklchFromHex } from './color.ts';
import { type BrandColors, deriveScheme, type Mode, promisedPairs } from './derive-scheme.ts';
import { neutralColors, renderPaletteCss } from './render-palette-css.ts';

const modes: readonly Mode[] = ['light', 'dark'];
const tenants = join(import.meta.dirname, '../../../../../tenants');

/** The colours every folder of a state declares, and the worst that could be declared. */
const states: Record<string, BrandColors> = {
  neutral: neutralColors,
  white: { primary: '#ffffff', accent: '#ffff00' },
  black: { primary: '#000000', accent: '#000000' },
  ...Object.fromEntries(
    readdirSync(tenants, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
      .map(({ name }) => {
        const { brand } = parse(readFileSync(join(tenants, name, 'tenant.yaml'), 'utf8')) as {
          brand: BrandColors;
        };
        return [name, { primary: brand.primary, accent: brand.accent }];
      }),
  ),
};

function brokenPairs(colors: BrandColors): string[] {
  return modes.flatMap((mode) => {
    const scheme = deriveScheme(colors, mode);
    return promisedPairs
      .filter(([front, back, ratio]) => contrast(scheme[front], scheme[back]) < ratio)
      .map(([front, back, ratio]) => `${mode}: ${front} on ${back} is under ${ratio}`);
  });
}

describe('deriveScheme', () => {
  it.each(Object.entries(states))('keeps every promised contrast for %s', (_name, colors) => {
    expect(brokenPairs(colors)).toEqual([]);
  });

  it('keeps every promised contrast whatever two colours a state declares', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, hex, (primary, accent) => brokenPairs({ primary, accent }).length === 0),
      { numRuns: 200 },
    );
  });

  it('shows the state’s own colour unchanged in the light band', () => {
    expect(deriveScheme({ primary: '#7a1f3d', accent: '#c98a1b' }, 'light').brand).toBe('#7a1f3d');
  });
});

describe('colour arithmetic', () => {
  it('returns to the same colour after a round trip', () => {
    for (const hex of ['#000000', '#ffffff', '#7a1f3d', '#00ff00', '#123456']) {
      expect(hexFromOklch(oklchFromHex(hex))).toBe(hex);
    }
  });

  it('measures WCAG contrast', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('renderPaletteCss', () => {
  it('prints in light colours even on a dark device', () => {
    expect(renderPaletteCss(neutralColors)).toContain('@media screen and (prefers-color-scheme:dark)');
  });
});
