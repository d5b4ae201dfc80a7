import type { Random } from '../create-random.ts';
import type { Palette } from './palette.ts';

/** Measures of a face: half its width, and where jaw and chin are. */
export type FaceShape = { half: number; jaw: number; chin: number };

/** Middle of the head. */
export const CENTRE = 320;
export const EYES = 286;

export function drawFaceShape(random: Random, isWoman: boolean): FaceShape {
  return {
    half: random.between(88, 96) + (isWoman ? 0 : 3),
    jaw: random.between(46, 58) + (isWoman ? 0 : 10),
    chin: random.between(402, 414),
  };
}

/** Head, ears and neck. */
export function headLayer({ half, jaw, chin }: FaceShape, palette: Palette): string {
  const left = CENTRE - half;
  const right = CENTRE + half;
  const head =
    `M${left} 262C${left} 192 ${CENTRE - 56} 158 ${CENTRE} 158S${right} 192 ${right} 262` +
    `C${right} 330 ${CENTRE + jaw + 12} ${chin} ${CENTRE} ${chin}S${left} 330 ${left} 262Z`;
  return (
    `<path d="M274 366V470Q320 508 366 470V366Z" fill="${palette.skinShade}"/>` +
    [left + 1, right - 1]
      .map((x) => `<ellipse cx="${x}" cy="292" rx="15" ry="24" fill="${palette.skinShade}"/>`)
      .join('') +
    `<path d="${head}" fill="${palette.skin}"/>`
  );
}

/** Brows, eyes, nose, mouth and, with the years, the lines they leave. */
export function featuresLayer(input: {
  random: Random;
  palette: Palette;
  isWoman: boolean;
  ageYears: number;
}): string {
  const { random, palette, isWoman, ageYears } = input;
  const spread = random.between(38, 43);
  const eyes = [CENTRE - spread, CENTRE + spread];
  return (
    eyes
      .map((x, index) => eye(x, index === 0 ? -1 : 1, { palette, isWoman, lift: random.between(-2, 2) }))
      .join('') +
    nose(random, palette) +
    mouth(random, palette, isWoman) +
    cheeks(palette, isWoman) +
    (ageYears >= 55 ? lines(palette, ageYears) : '')
  );
}

function eye(
  x: number,
  side: number,
  { palette, isWoman, lift }: { palette: Palette; isWoman: boolean; lift: number },
): string {
  const browWidth = isWoman ? 6 : 9;
  const brow = `M${x - 22} ${EYES - 26 + (side < 0 ? lift : 0)}Q${x} ${EYES - 40} ${x + 22} ${EYES - 26 + (side > 0 ? lift : 0)}`;
  const lash = isWoman
    ? `<path d="M${x - 17} ${EYES - 3}Q${x} ${EYES - 17} ${x + 17} ${EYES - 3}" fill="none" stroke="#2a1d18" stroke-width="4.5" stroke-linecap="round"/>`
    : `<path d="M${x - 15} ${EYES - 5}Q${x} ${EYES - 14} ${x + 15} ${EYES - 5}" fill="none" stroke="${palette.skinShade}" stroke-width="4" stroke-linecap="round"/>`;
  return (
    `<path d="${brow}" fill="none" stroke="${palette.hairShade}" stroke-width="${browWidth}" stroke-linecap="round"/>` +
    `<ellipse cx="${x}" cy="${EYES}" rx="15" ry="10" fill="#fdfaf6"/>` +
    `<circle cx="${x}" cy="${EYES}" r="8.5" fill="#3a261c"/><circle cx="${x + 3}" cy="${EYES - 3}" r="2.4" fill="#fff"/>` +
    lash
  );
}

function nose(random: Random, palette: Palette): string {
  const width = random.between(11, 16);
  return `<path d="M${CENTRE - 3} ${EYES + 14}Q${CENTRE - width - 5} ${EYES + 48} ${CENTRE - width + 4} ${EYES + 53}Q${CENTRE} ${EYES + 60} ${CENTRE + width - 3} ${EYES + 53}" fill="none" stroke="${palette.skinShade}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function mouth(random: Random, palette: Palette, isWoman: boolean): string {
  const half = random.between(25, 31);
  const smile = random.between(13, 19);
  const y = EYES + 80;
  if (random.chance(0.35)) {
    return (
      `<path d="M${CENTRE - half} ${y - 2}Q${CENTRE} ${y + 3} ${CENTRE + half} ${y - 2}Q${CENTRE} ${y + smile + 14} ${CENTRE - half} ${y - 2}Z" fill="${palette.lips}"/>` +
      `<path d="M${CENTRE - half + 7} ${y + 1}Q${CENTRE} ${y + 5} ${CENTRE + half - 7} ${y + 1}Q${CENTRE} ${y + 12} ${CENTRE - half + 7} ${y + 1}Z" fill="#fdfaf6"/>`
    );
  }
  const width = isWoman ? 8 : 6;
  return `<path d="M${CENTRE - half} ${y}Q${CENTRE} ${y + smile} ${CENTRE + half} ${y}" fill="none" stroke="${palette.lips}" stroke-width="${width}" stroke-linecap="round"/>`;
}

function cheeks(palette: Palette, isWoman: boolean): string {
  const opacity = isWoman ? 0.16 : 0.08;
  return [CENTRE - 58, CENTRE + 58]
    .map(
      (x) =>
        `<ellipse cx="${x}" cy="${EYES + 48}" rx="20" ry="13" fill="${palette.lips}" opacity="${opacity}"/>`,
    )
    .join('');
}

function lines(palette: Palette, ageYears: number): string {
  const stroke = `fill="none" stroke="${palette.skinShade}" stroke-width="3.5" stroke-linecap="round"`;
  const folds =
    `<path d="M${CENTRE - 32} ${EYES + 54}Q${CENTRE - 44} ${EYES + 66} ${CENTRE - 43} ${EYES + 80}" ${stroke}/>` +
    `<path d="M${CENTRE + 32} ${EYES + 54}Q${CENTRE + 44} ${EYES + 66} ${CENTRE + 43} ${EYES + 80}" ${stroke}/>`;
  if (ageYears < 63) return folds;
  const corners = [-1, 1]
    .map(
      (side) =>
        `<path d="M${CENTRE + side * 66} ${EYES - 6}l${side * 11} -5M${CENTRE + side * 66} ${EYES + 4}l${side * 11} 3" ${stroke}/>`,
    )
    .join('');
  return `${folds}${corners}<path d="M${CENTRE - 34} 216Q${CENTRE} 210 ${CENTRE + 34} 216" ${stroke}/>`;
}

/** Moustache or beard, for some men. */
export function facialHairLayer(random: Random, { jaw, chin, half }: FaceShape, palette: Palette): string {
  const y = EYES + 80;
  const moustache = `<path d="M${CENTRE - 34} ${y - 3}Q${CENTRE - 18} ${y - 20} ${CENTRE} ${y - 14}Q${CENTRE + 18} ${y - 20} ${CENTRE + 34} ${y - 3}Q${CENTRE} ${y - 11} ${CENTRE - 34} ${y - 3}Z" fill="${palette.hairShade}"/>`;
  const drawn = random.next();
  if (drawn < 0.55) return '';
  if (drawn < 0.78) return moustache;
  const beard =
    `<path d="M${CENTRE - half + 3} 300C${CENTRE - half + 8} 352 ${CENTRE - jaw - 10} ${chin + 6} ${CENTRE} ${chin + 8}S${CENTRE + half - 8} 352 ${CENTRE + half - 3} 300` +
    `C${CENTRE + half - 14} 336 ${CENTRE + 46} ${y - 12} ${CENTRE + 32} ${y - 13}Q${CENTRE} ${y - 24} ${CENTRE - 32} ${y - 13}C${CENTRE - 46} ${y - 12} ${CENTRE - half + 14} 336 ${CENTRE - half + 3} 300Z` +
    `M${CENTRE - 33} ${y - 3}Q${CENTRE} ${y - 9} ${CENTRE + 33} ${y - 3}Q${CENTRE + 24} ${y + 24} ${CENTRE} ${y + 24}T${CENTRE - 33} ${y - 3}Z" fill-rule="evenodd" fill="${palette.hair}"/>`;
  return beard;
}

/** Glasses, more often with the years. */
export function glassesLayer(random: Random, ageYears: number): string {
  if (!random.chance(ageYears >= 50 ? 0.42 : 0.2)) return '';
  const colour = random.pick(['#2b2b2f', '#5a3a26', '#6d6d72']);
  const round = random.chance(0.5) ? 24 : 12;
  const rim = (x: number) =>
    `<rect x="${x - 32}" y="${EYES - 23}" width="64" height="48" rx="${round}" fill="#fff" fill-opacity=".14" stroke="${colour}" stroke-width="5"/>`;
  return (
    `${rim(CENTRE - 42)}${rim(CENTRE + 42)}` +
    `<path d="M${CENTRE - 10} ${EYES - 3}Q${CENTRE} ${EYES - 9} ${CENTRE + 10} ${EYES - 3}M${CENTRE - 74} ${EYES - 6}l-20 -4M${CENTRE + 74} ${EYES - 6}l20 -4" fill="none" stroke="${colour}" stroke-width="5" stroke-linecap="round"/>`
  );
}
