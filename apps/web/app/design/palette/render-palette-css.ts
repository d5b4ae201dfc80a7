import { type BrandColors, deriveScheme, type Scheme } from './derive-scheme.ts';

/** Colours of pages that belong to no state (INE's and the platform's hosts, the index of states). */
export const neutralColors: BrandColors = { primary: '#2f3e55', accent: '#a8641f' };

const declarations = (scheme: Scheme): string =>
  Object.entries(scheme)
    .map(([role, hex]) => `--${role}:${hex}`)
    .join(';');

/** The external style sheet of a state: its colours as custom properties, light and dark; print is always light. */
export function renderPaletteCss(colors: BrandColors): string {
  const light = declarations(deriveScheme(colors, 'light'));
  const dark = declarations(deriveScheme(colors, 'dark'));
  return `:root{color-scheme:light dark;${light}}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}}\n`;
}
