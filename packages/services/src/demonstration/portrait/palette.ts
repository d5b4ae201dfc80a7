import type { Random } from '../create-random.ts';

/** Colours of one portrait. */
export type Palette = {
  background: string;
  halo: string;
  skin: string;
  skinShade: string;
  lips: string;
  hair: string;
  hairShade: string;
  cloth: string;
  clothShade: string;
  shirt: string;
};

const BACKGROUNDS: readonly (readonly [string, string])[] = [
  ['#e4ecef', '#d5e1e6'],
  ['#efe8dd', '#e5dac8'],
  ['#e6ebe0', '#d8e0cd'],
  ['#ece4ea', '#dfd3dc'],
  ['#e3e6f0', '#d3d8e8'],
  ['#f0e5e0', '#e6d5cd'],
  ['#e0ecea', '#cfe0dc'],
  ['#f0ebd9', '#e6dec3'],
];

/** Skin, its shade and the lips that go with it; the middle tones are the commonest. */
const SKINS: readonly (readonly [string, string, string])[] = [
  ['#f0cfb4', '#dcb293', '#b5665a'],
  ['#e6bd99', '#cf9f78', '#aa5d50'],
  ['#d9a980', '#bf8b62', '#9d5346'],
  ['#cf9b70', '#b37e55', '#94493f'],
  ['#c08a5f', '#a36f47', '#8a4339'],
  ['#b07a50', '#93613b', '#7d3d33'],
  ['#976441', '#7b4e30', '#6d352d'],
  ['#7c5034', '#623d26', '#5a2b25'],
];
const SKIN_WEIGHTS = [0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7] as const;

const DARK_HAIRS: readonly (readonly [string, string])[] = [
  ['#221a17', '#14100e'],
  ['#2c211c', '#1b1411'],
  ['#37281f', '#241a14'],
  ['#4a3426', '#33241a'],
  ['#5e4330', '#453021'],
];
const GREYING_HAIRS: readonly (readonly [string, string])[] = [
  ['#5c5754', '#454140'],
  ['#76706c', '#5d5855'],
];
const GREY_HAIRS: readonly (readonly [string, string])[] = [
  ['#9a9591', '#7f7a77'],
  ['#c3bfba', '#a5a19c'],
  ['#dcd9d4', '#bdbab5'],
];

const CLOTHS: readonly (readonly [string, string])[] = [
  ['#35506b', '#294059'],
  ['#4d6a5d', '#3d564b'],
  ['#6b4a5c', '#57394a'],
  ['#8a5a44', '#724735'],
  ['#5b5b72', '#48485d'],
  ['#2f5f66', '#244b51'],
  ['#7a6a3f', '#645631'],
  ['#46424f', '#36333e'],
  ['#93646a', '#7a4f55'],
  ['#56708a', '#445a71'],
];
const SHIRTS = ['#f7f5f0', '#eef2f6', '#f4ead9', '#e6eee6', '#f3e3e3'] as const;

/** Colours by chance; hair greys with age. */
export function drawPalette(random: Random, ageYears: number): Palette {
  const [background, halo] = random.pick(BACKGROUNDS);
  const [skin, skinShade, lips] = random.pick(SKIN_WEIGHTS.map((index) => SKINS[index] ?? SKIN_DEFAULT));
  const [hair, hairShade] = random.pick(hairsFor(ageYears, random));
  const [cloth, clothShade] = random.pick(CLOTHS);
  return {
    background,
    halo,
    skin,
    skinShade,
    lips,
    hair,
    hairShade,
    cloth,
    clothShade,
    shirt: random.pick(SHIRTS),
  };
}

const SKIN_DEFAULT = ['#c08a5f', '#a36f47', '#8a4339'] as const;

function hairsFor(ageYears: number, random: Random) {
  if (ageYears >= 64) return random.chance(0.75) ? GREY_HAIRS : GREYING_HAIRS;
  if (ageYears >= 50) return random.chance(0.5) ? GREYING_HAIRS : DARK_HAIRS;
  if (ageYears >= 42 && random.chance(0.15)) return GREYING_HAIRS;
  return DARK_HAIRS;
}
