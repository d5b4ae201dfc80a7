import type { Random } from '../create-random.ts';
import type { Palette } from './palette.ts';

const BODY = 'M64 640C66 548 138 508 246 478L282 462Q320 506 358 462L394 478C502 508 574 548 576 640Z';

type Garment = (palette: Palette, random: Random) => string;

const path = (fill: string, d: string) => `<path d="${d}" fill="${fill}"/>`;

/** Jacket over a shirt. */
const jacket: Garment = ({ cloth, clothShade, shirt }) =>
  path(shirt, 'M262 470Q320 520 378 470L402 640H238Z') +
  path(
    cloth,
    'M64 640C66 548 138 508 246 478L264 468L318 640ZM576 640C574 548 502 508 394 478L376 468L322 640Z',
  ) +
  path(
    clothShade,
    'M246 478L264 466L320 640H300L236 556L254 540L226 520ZM394 478L376 466L320 640H340L404 556L386 540L414 520Z',
  ) +
  path(shirt, 'M264 466L320 516L296 534L258 482ZM376 466L320 516L344 534L382 482Z') +
  path('#0000001a', 'M264 466L320 516L376 466L320 526Z');

/** Shirt with a collar and buttons. */
const collared: Garment = ({ cloth, clothShade }) =>
  path(cloth, BODY) +
  path(clothShade, 'M272 462L320 520L280 546L246 480ZM368 462L320 520L360 546L394 480Z') +
  [560, 596, 630].map((y) => `<circle cx="320" cy="${y}" r="4.5" fill="${clothShade}"/>`).join('') +
  `<path d="M320 522V640" stroke="${clothShade}" stroke-width="3"/>`;

/** Round neck. */
const roundNeck: Garment = ({ cloth, clothShade }) =>
  path(cloth, BODY) +
  `<path d="M262 472Q320 536 378 472" fill="none" stroke="${clothShade}" stroke-width="12" stroke-linecap="round"/>`;

/** V neck. */
const veeNeck: Garment = ({ cloth, clothShade, skinShade, skin }) =>
  path(cloth, BODY) +
  path(skinShade, 'M268 468L320 560L372 468Q320 506 268 468Z') +
  path(skin, 'M274 480L320 556L366 480Q320 520 274 480Z') +
  `<path d="M264 466L320 562L376 466" fill="none" stroke="${clothShade}" stroke-width="9" stroke-linejoin="round"/>`;

/** Blouse with an embroidered yoke. */
const embroidered: Garment = ({ shirt, cloth, clothShade }, random) => {
  const thread = random.pick(['#b23a48', '#2d6a7e', '#8a5a9e', '#c0792a']);
  const flowers = [-66, -34, 0, 34, 66]
    .map((dx, index) => {
      const y = 536 - Math.abs(dx) * 0.52;
      const colour = index % 2 === 0 ? thread : cloth;
      return `<circle cx="${320 + dx}" cy="${y}" r="9" fill="${colour}"/><circle cx="${320 + dx}" cy="${y}" r="3.5" fill="#f2c14e"/>`;
    })
    .join('');
  return (
    path(shirt, BODY) +
    `<path d="M250 478Q320 566 390 478" fill="none" stroke="${clothShade}" stroke-width="4"/>` +
    `<path d="M224 490Q320 610 416 490" fill="none" stroke="${thread}" stroke-width="4"/>` +
    flowers
  );
};

const WOMEN: readonly Garment[] = [jacket, jacket, collared, roundNeck, roundNeck, veeNeck, embroidered];
const MEN: readonly Garment[] = [jacket, jacket, collared, collared, roundNeck];

export function clothesLayer(input: { random: Random; palette: Palette; isWoman: boolean }): string {
  return input.random.pick(input.isWoman ? WOMEN : MEN)(input.palette, input.random);
}

/** Small earrings, for some. */
export function earringsLayer(random: Random, half: number): string {
  if (!random.chance(0.6)) return '';
  const colour = random.pick(['#d9a441', '#e8e4da', '#b23a48', '#3c7d84']);
  const drop = random.chance(0.4);
  return [320 - half - 2, 320 + half + 2]
    .map((x) =>
      drop
        ? `<circle cx="${x}" cy="318" r="4" fill="${colour}"/><ellipse cx="${x}" cy="334" rx="5.5" ry="10" fill="${colour}"/>`
        : `<circle cx="${x}" cy="319" r="6" fill="${colour}"/>`,
    )
    .join('');
}
