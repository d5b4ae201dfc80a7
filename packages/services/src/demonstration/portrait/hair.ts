import type { Random } from '../create-random.ts';
import type { Palette } from './palette.ts';

/** What is drawn behind the head, over it, and in front of the clothes (braids). */
export type Hair = { back: string; front: string; over: string };

type Style = (palette: Palette, random: Random) => Hair;

const fill = (colour: string, d: string) => `<path d="${d}" fill="${colour}"/>`;

/** Cap of hair with a parting at `part` (0 = middle). */
function cap(colour: string, part: number, low: number): string {
  const x = 320 + part;
  return fill(
    colour,
    `M216 ${low}C200 168 258 122 322 122S442 168 424 ${low}C420 ${low - 48} 408 228 392 214C372 206 ${x + 18} 196 ${x} 178C${x - 16} 200 268 206 250 216C232 230 220 ${low - 48} 216 ${low}Z`,
  );
}

/** Cap with a fringe over the forehead. */
function fringe(colour: string, low: number): string {
  return fill(
    colour,
    `M216 ${low}C200 168 258 122 322 122S442 168 424 ${low}C422 ${low - 40} 412 250 402 240C372 250 268 250 238 240C228 250 218 ${low - 40} 216 ${low}Z`,
  );
}

const longStraight: Style = ({ hair, hairShade }, random) => ({
  back: fill(
    hairShade,
    'M202 300C176 150 254 108 320 108S464 150 438 300L452 520Q452 546 426 546H214Q188 546 188 520Z',
  ),
  front: random.chance(0.35) ? fringe(hair, 300) : cap(hair, random.pick([-46, 0, 46]), 300),
  over: '',
});

const longWavy: Style = ({ hair, hairShade }, random) => ({
  back: fill(
    hairShade,
    'M204 290C168 150 250 104 320 104S472 150 436 290C466 330 434 366 460 404C484 446 446 478 458 516C440 560 200 560 182 516C194 478 156 446 180 404C206 366 174 330 204 290Z',
  ),
  front: cap(hair, random.pick([-50, -20, 30, 50]), 306),
  over: '',
});

const bob: Style = ({ hair, hairShade }, random) => ({
  back: fill(
    hairShade,
    'M204 286C182 150 256 108 320 108S458 150 436 286L446 396Q440 424 404 418H236Q200 424 194 396Z',
  ),
  front: random.chance(0.5) ? fringe(hair, 330) : cap(hair, random.pick([-48, 48]), 330),
  over: '',
});

const pixie: Style = ({ hair, hairShade }, random) => ({
  back: fill(
    hairShade,
    'M212 280C196 150 262 112 320 112S444 150 428 280Q432 320 416 330H224Q208 320 212 280Z',
  ),
  front: fill(
    hair,
    random.chance(0.5)
      ? 'M214 290C198 164 260 116 322 116S444 164 426 290C420 250 410 232 398 224C362 232 300 216 276 190C262 220 226 236 214 290Z'
      : 'M214 290C198 164 260 116 322 116S444 164 426 290C416 236 380 226 356 192C330 222 250 226 230 240C222 250 218 268 214 290Z',
  ),
  over: '',
});

const bun: Style = ({ hair, hairShade }, random) => ({
  back: `<circle cx="320" cy="${random.pick([104, 112])}" r="${random.between(40, 50)}" fill="${hairShade}"/>${fill(hairShade, 'M212 276C198 156 262 120 320 120S442 156 428 276Z')}`,
  front: fill(
    hair,
    'M214 282C200 166 260 124 320 124S440 166 426 282C420 236 392 196 320 190C248 196 220 236 214 282Z',
  ),
  over: '',
});

const lowTail: Style = ({ hair, hairShade }, random) => {
  const side = random.pick([-1, 1]);
  const x = (offset: number) => 320 + side * offset;
  return {
    back: fill(
      hairShade,
      'M210 280C194 152 260 114 320 114S446 152 430 280Q436 344 404 376H236Q204 344 210 280Z',
    ),
    front: cap(hair, -40 * side, 284),
    over: fill(
      hair,
      `M${x(70)} 372C${x(92)} 352 ${x(112)} 352 ${x(118)} 372C${x(134)} 420 ${x(124)} 482 ${x(96)} 530C${x(100)} 486 ${x(92)} 430 ${x(70)} 372Z`,
    ),
  };
};

const braids: Style = ({ hair, hairShade }, random) => ({
  back: fill(hairShade, 'M206 284C188 152 258 112 320 112S452 152 434 284L428 366H212Z'),
  front: cap(hair, 0, 300),
  over: [-1, 1].map((side) => braid(320 + side * 104, side, hair, hairShade, random.chance(0.5))).join(''),
});

function braid(x: number, side: number, hair: string, shade: string, ribbon: boolean): string {
  const knots = Array.from({ length: 7 }, (_, index) => {
    const tilt = (index % 2 === 0 ? 1 : -1) * 18;
    const cx = x + side * (index * 1.5);
    return `<ellipse cx="${cx}" cy="${352 + index * 27}" rx="${22 - index}" ry="19" fill="${index % 2 === 0 ? hair : shade}" transform="rotate(${tilt} ${cx} ${352 + index * 27})"/>`;
  }).join('');
  const tie = ribbon ? '#a8324a' : shade;
  return `${knots}<rect x="${x + side * 10 - 14}" y="528" width="28" height="13" rx="6" fill="${tie}"/><path d="M${x + side * 10 - 11} 541q11 26 22 0z" fill="${hair}"/>`;
}

/** A ring of curls around the head. */
const curls =
  (radius: number, low: number): Style =>
  ({ hair, hairShade }, random) => {
    const ring = (colour: string, distance: number, size: number, from: number, to: number) =>
      Array.from({ length: 15 }, (_, index) => {
        const angle = Math.PI * (from + ((to - from) * index) / 14);
        const cx = Math.round(320 + Math.cos(angle) * distance);
        const cy = Math.round(250 + Math.sin(angle) * distance * 0.98);
        return `<circle cx="${cx}" cy="${cy}" r="${size + random.between(-4, 4)}" fill="${colour}"/>`;
      }).join('');
    return {
      back: `${ring(hairShade, 92 + radius, 38, 0.82 - low, 2.18 + low)}${fill(hairShade, 'M214 270C204 160 260 120 320 120S436 160 426 270Z')}`,
      front: `${ring(hair, 96, 27, 1.06, 1.94)}`,
      over: '',
    };
  };

const sidePart: Style = ({ hair, hairShade }, random) => {
  const flip = random.chance(0.5) ? ' transform="translate(640 0) scale(-1 1)"' : '';
  return {
    back: fill(hairShade, 'M220 280C204 170 262 128 320 128S436 170 420 280Z'),
    front: `<path d="M218 284C204 176 246 124 312 122C384 112 440 164 422 284C416 250 410 234 400 226C384 204 376 200 368 194C330 216 284 214 258 206C240 224 224 246 218 284Z" fill="${hair}"${flip}/>`,
    over: '',
  };
};

const crop: Style = ({ hair, hairShade }) => ({
  back: fill(hairShade, 'M222 270C210 176 264 136 320 136S430 176 418 270Z'),
  front: fill(
    hair,
    'M220 276C208 178 258 136 320 136S432 178 420 276C414 236 404 220 394 212C350 200 290 200 246 212C236 220 226 236 220 276Z',
  ),
  over: '',
});

const sweptBack: Style = ({ hair, hairShade }) => ({
  back: fill(
    hairShade,
    'M218 280C202 162 262 120 320 120S438 162 422 280Q424 310 414 318H226Q216 310 218 280Z',
  ),
  front: fill(
    hair,
    'M218 286C202 168 256 118 322 118S440 168 422 286C416 240 400 206 372 194C340 184 300 184 268 194C240 206 224 240 218 286Z',
  ),
  over: '',
});

const receding: Style = ({ hair, hairShade }) => ({
  back: fill(hairShade, 'M222 300C210 240 226 190 250 172L390 172C414 190 430 240 418 300Z'),
  front: fill(
    hair,
    'M219 292C212 232 226 192 254 170C246 200 236 214 232 236C228 254 226 270 219 292ZM421 292C428 232 414 192 386 170C394 200 404 214 408 236C412 254 414 270 421 292Z',
  ),
  over: '',
});

const bald: Style = () => ({ back: '', front: '', over: '' });

const mediumWavy: Style = ({ hair, hairShade }, random) => ({
  back: fill(
    hairShade,
    'M208 290C186 156 258 112 320 112S454 156 432 290C446 330 430 356 416 372H224C210 356 194 330 208 290Z',
  ),
  front: cap(hair, random.pick([-36, 36]), 300),
  over: '',
});

const WOMEN: readonly Style[] = [
  longStraight,
  longStraight,
  longWavy,
  longWavy,
  bob,
  bob,
  pixie,
  bun,
  bun,
  lowTail,
  braids,
  curls(6, 0.14),
  curls(18, 0.2),
];
const OLDER_WOMEN: readonly Style[] = [
  bob,
  bob,
  pixie,
  pixie,
  bun,
  bun,
  braids,
  curls(2, 0.02),
  lowTail,
  longWavy,
];
const MEN: readonly Style[] = [
  sidePart,
  sidePart,
  sidePart,
  crop,
  crop,
  crop,
  sweptBack,
  sweptBack,
  curls(-10, -0.16),
  mediumWavy,
];
const OLDER_MEN: readonly Style[] = [
  sidePart,
  crop,
  sweptBack,
  sweptBack,
  receding,
  receding,
  receding,
  bald,
];

/** A hairstyle by chance, among those seen at that age. */
export function drawHair(input: {
  random: Random;
  palette: Palette;
  isWoman: boolean;
  ageYears: number;
}): Hair {
  const { random, palette, isWoman, ageYears } = input;
  const older = ageYears >= (isWoman ? 58 : 50);
  const styles = isWoman ? (older ? OLDER_WOMEN : WOMEN) : older ? OLDER_MEN : MEN;
  const style = !isWoman && !older && random.chance(0.06) ? bald : random.pick(styles);
  return style(palette, random);
}
