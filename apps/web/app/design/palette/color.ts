/** Colour arithmetic in OKLCH, where equal steps of lightness look equal whatever the hue. */

export interface Oklch {
  /** Lightness, 0–1. */
  l: number;
  /** Chroma, 0–0.4. */
  c: number;
  /** Hue in degrees. */
  h: number;
}

type Triple = readonly [number, number, number];

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

function linearFromHex(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16);
  return [
    toLinear(((value >> 16) & 255) / 255),
    toLinear(((value >> 8) & 255) / 255),
    toLinear((value & 255) / 255),
  ];
}

function linearFromOklch({ l, c, h }: Oklch): Triple {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** Reads `#rrggbb`. */
export function oklchFromHex(hex: string): Oklch {
  const [r, g, b] = linearFromHex(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, bb),
    h: ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360,
  };
}

const inGamut = (rgb: Triple): boolean => rgb.every((v) => v >= -0.0005 && v <= 1.0005);

/** Writes `#rrggbb`; a colour a screen cannot show loses chroma until it can, never lightness or hue. */
export function hexFromOklch(color: Oklch): string {
  let rgb = linearFromOklch(color);
  if (!inGamut(rgb)) {
    let low = 0;
    let high = color.c;
    for (let step = 0; step < 16; step += 1) {
      const middle = (low + high) / 2;
      if (inGamut(linearFromOklch({ ...color, c: middle }))) low = middle;
      else high = middle;
    }
    rgb = linearFromOklch({ ...color, c: low });
  }
  const byte = (v: number): string =>
    Math.round(Math.min(1, Math.max(0, toGamma(Math.max(0, v)))) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(byte).join('')}`;
}

/** Relative luminance of WCAG 2.2, 0–1. */
export function luminance(hex: string): number {
  const [r, g, b] = linearFromHex(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of WCAG 2.2, 1–21. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * Moves a colour away from its backgrounds (darker on light ones, lighter on dark ones), keeping its hue, until every pair reaches `ratio`.
 * A colour that already reaches it is returned as it is.
 */
export function reachContrast(options: {
  color: Oklch;
  against: readonly string[];
  ratio: number;
  direction: 'darker' | 'lighter';
}): string {
  const { against, ratio, direction } = options;
  const step = direction === 'darker' ? -0.005 : 0.005;
  for (let l = options.color.l; l >= 0 && l <= 1; l += step) {
    const hex = hexFromOklch({ ...options.color, l });
    if (against.every((background) => contrast(hex, background) >= ratio)) return hex;
  }
  return direction === 'darker' ? '#000000' : '#ffffff';
}
