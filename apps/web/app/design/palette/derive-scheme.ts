import { contrast, hexFromOklch, luminance, type Oklch, oklchFromHex, reachContrast } from './color.ts';

export type Mode = 'light' | 'dark';

/** The two colours a state declares, `#rrggbb`. */
export interface BrandColors {
  primary: string;
  accent: string;
}

export const statuses = ['done', 'doing', 'waiting', 'stopped', 'idle'] as const;
export type StatusTone = (typeof statuses)[number];

type StatusRole = `${StatusTone}-ink` | `${StatusTone}-tint`;
export type ColorRole =
  | 'paper'
  | 'wash'
  | 'raised'
  | 'rule'
  | 'rule-strong'
  | 'ink'
  | 'ink-soft'
  | 'brand'
  | 'on-brand'
  | 'action'
  | 'action-hover'
  | 'on-action'
  | 'tint'
  | 'on-tint'
  | 'accent'
  | 'accent-ink'
  | 'focus'
  | StatusRole;

export type Scheme = Record<ColorRole, string>;

const statusHues: Record<StatusTone, { h: number; c: number }> = {
  done: { h: 152, c: 0.1 },
  doing: { h: 250, c: 0.1 },
  waiting: { h: 72, c: 0.1 },
  stopped: { h: 27, c: 0.15 },
  idle: { h: 260, c: 0.012 },
};

interface Surfaces {
  paper: string;
  wash: string;
  raised: string;
  tint: string;
}

function surfacesOf(hue: number, chroma: number, mode: Mode): Surfaces {
  const tone = (l: number, c: number): string => hexFromOklch({ l, c: Math.min(c, chroma), h: hue });
  return mode === 'light'
    ? { paper: '#ffffff', wash: tone(0.974, 0.007), raised: '#ffffff', tint: tone(0.948, 0.02) }
    : {
        paper: tone(0.185, 0.012),
        wash: tone(0.222, 0.014),
        raised: tone(0.25, 0.016),
        tint: tone(0.3, 0.05),
      };
}

function statusRoles(surfaces: Surfaces, mode: Mode): Record<StatusRole, string> {
  const roles: Partial<Record<StatusRole, string>> = {};
  for (const tone of statuses) {
    const { h, c } = statusHues[tone];
    const tint = hexFromOklch(mode === 'light' ? { l: 0.958, c: c * 0.24, h } : { l: 0.29, c: c * 0.5, h });
    roles[`${tone}-tint`] = tint;
    roles[`${tone}-ink`] = reachContrast({
      color: mode === 'light' ? { l: 0.5, c, h } : { l: 0.78, c, h },
      against: [tint, surfaces.paper, surfaces.wash, surfaces.raised],
      ratio: 5,
      direction: mode === 'light' ? 'darker' : 'lighter',
    });
  }
  return roles as Record<StatusRole, string>;
}

/** The state's own colour as a band; in the dark it is lowered so that it does not glare. */
function brandOf(primary: Oklch, mode: Mode): { brand: string; 'on-brand': string } {
  const brand = hexFromOklch(mode === 'light' ? primary : { ...primary, l: Math.min(primary.l, 0.36) });
  const onBrand = contrast('#ffffff', brand) >= 4.5 ? '#ffffff' : '#14161a';
  return { brand, 'on-brand': contrast(onBrand, brand) >= 4.5 ? onBrand : '#000000' };
}

function textRoles(options: { primary: Oklch; accent: Oklch; surfaces: Surfaces; mode: Mode }) {
  const { primary, accent, surfaces, mode } = options;
  const light = mode === 'light';
  const direction = light ? 'darker' : 'lighter';
  const everywhere = Object.values(surfaces);
  const reach = (color: Oklch, ratio: number, against = everywhere): string =>
    reachContrast({ color, ratio, against, direction });
  const tinge = (c: number): number => Math.min(c, primary.c);
  const action = reach(
    light
      ? { ...primary, l: Math.min(primary.l, 0.52) }
      : { l: Math.max(primary.l, 0.74), c: Math.min(primary.c, 0.11), h: primary.h },
    5,
  );
  const hover = oklchFromHex(action);
  return {
    ink: reach({ l: light ? 0.23 : 0.94, c: tinge(0.02), h: primary.h }, 10),
    'ink-soft': reach({ l: light ? 0.47 : 0.74, c: tinge(0.018), h: primary.h }, 5),
    rule: hexFromOklch({ l: light ? 0.895 : 0.345, c: tinge(0.012), h: primary.h }),
    'rule-strong': reach({ l: light ? 0.62 : 0.55, c: tinge(0.02), h: primary.h }, 3.2),
    action,
    'action-hover': reach({ ...hover, l: hover.l + (light ? -0.08 : 0.07) }, 5),
    'on-tint': reach({ l: light ? 0.34 : 0.9, c: tinge(0.08), h: primary.h }, 7, [surfaces.tint]),
    accent: hexFromOklch(light ? accent : { ...accent, l: Math.max(accent.l, 0.6) }),
    'accent-ink': reach(
      light ? { ...accent, l: Math.min(accent.l, 0.5) } : { ...accent, l: Math.max(accent.l, 0.74) },
      5,
    ),
    focus: reach(
      light ? { ...accent, l: Math.min(accent.l, 0.6) } : { ...accent, l: Math.max(accent.l, 0.7) },
      3.2,
    ),
  };
}

/**
 * Every colour of the interface for one mode, from the two a state declares. Whatever those are, the pairs of `promisedPairs` reach their ratio:
 * a pale primary stays as it is in the band and turns darker where it has to be read.
 */
export function deriveScheme(colors: BrandColors, mode: Mode): Scheme {
  const primary = oklchFromHex(colors.primary);
  const accent = oklchFromHex(colors.accent);
  const surfaces = surfacesOf(primary.h, primary.c, mode);
  const text = textRoles({ primary, accent, surfaces, mode });
  return {
    ...surfaces,
    ...text,
    ...brandOf(primary, mode),
    ...statusRoles(surfaces, mode),
    'on-action':
      luminance(text.action) > 0.18 ? (surfaces.paper === '#ffffff' ? '#14161a' : surfaces.paper) : '#ffffff',
  };
}

/** Foreground, background and the contrast the design system relies on (WCAG 2.2 AA: 4.5 for text, 3 for what only has to be seen). */
export const promisedPairs: readonly (readonly [ColorRole, ColorRole, number])[] = [
  ...(['paper', 'wash', 'raised', 'tint'] as const).flatMap((surface) => [
    ['ink', surface, 7] as const,
    ['ink-soft', surface, 4.5] as const,
    ['action', surface, 4.5] as const,
    ['action-hover', surface, 4.5] as const,
    ['accent-ink', surface, 4.5] as const,
    ['rule-strong', surface, 3] as const,
    ['focus', surface, 3] as const,
  ]),
  ['on-brand', 'brand', 4.5],
  ['on-action', 'action', 4.5],
  ['on-action', 'action-hover', 4.5],
  ['on-tint', 'tint', 7],
  ...statuses.flatMap((tone) => [
    [`${tone}-ink`, `${tone}-tint`, 4.5] as const,
    [`${tone}-ink`, 'paper', 4.5] as const,
    [`${tone}-ink`, 'wash', 4.5] as const,
  ]),
];
