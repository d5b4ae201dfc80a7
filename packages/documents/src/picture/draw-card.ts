import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { pdfFonts } from '../pdf/pdf-fonts.ts';
import { colouredMark } from './coloured-mark.ts';
import type { MarkIcon, ShareCard } from './share-card.ts';

export const cardSize = { width: 1200, height: 630 } as const;
const ink = '#1d1d1f';
const quietInk = '#55555c';
const rule = '#d7d7dd';

type Style = Readonly<Record<string, string | number>>;
type Node = { readonly type: string; readonly props: Readonly<Record<string, unknown>> };

const box = (style: Style, ...children: readonly (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});
const picture = (src: string, width: number, height: number, style: Style = {}): Node => ({
  type: 'img',
  props: { src, width, height, style },
});
const dataUrl = (type: string, bytes: Uint8Array | string): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

let fonts: Promise<Font[]> | undefined;

/** The typeface of the site, from its own files: the machine's fonts are never asked. */
function loadFonts(): Promise<Font[]> {
  const files = [pdfFonts.sans, pdfFonts['sans-ext']].flatMap(({ normal, bold }) => [
    { file: normal, weight: 400 as const },
    { file: bold, weight: 600 as const },
  ]);
  fonts ??= Promise.all(
    files.map(async ({ file, weight }, place) => ({
      // The second subset is a family of its own: letters the first lacks are looked for there.
      name: place < 2 ? 'sans' : 'sans-ext',
      data: await readFile(file),
      weight,
      style: 'normal' as const,
    })),
  );
  return fonts;
}

/** Long names take smaller letters, so that none is cut. */
function titleSize(title: string, hasFace: boolean): number {
  const room = hasFace ? 1 : 1.35;
  if (title.length <= 22 * room) return 76;
  if (title.length <= 34 * room) return 64;
  return title.length <= 52 * room ? 52 : 42;
}

function head({ brand, site, demonstration }: ShareCard): Node {
  const mark = picture(dataUrl('image/svg+xml', colouredMark(brand.markSvg, brand.color)), 56, 56);
  const tail =
    demonstration === null
      ? []
      : [
          box(
            {
              fontSize: 24,
              color: ink,
              border: `2px solid ${quietInk}`,
              borderRadius: 6,
              padding: '6px 14px',
            },
            demonstration,
          ),
        ];
  return box(
    { alignItems: 'center', justifyContent: 'space-between' },
    box({ alignItems: 'center', gap: 18 }, mark, box({ fontSize: 28, fontWeight: 600, maxWidth: 700 }, site)),
    ...tail,
  );
}

function nominationLine(nomination: NonNullable<ShareCard['nomination']>): Node {
  const swatches = nomination.colors.map((color) =>
    box({ width: 18, height: 34, backgroundColor: color, border: `1px solid ${rule}` }),
  );
  const text = box({ fontSize: 30, color: ink, maxWidth: 720, lineClamp: 2 }, nomination.text);
  return box({ alignItems: 'center', gap: 16, marginTop: 26 }, box({ gap: 3 }, ...swatches), text);
}

function faceOf({ face, brand }: ShareCard): Node[] {
  if (face === null) return [];
  const style = { borderRadius: 8, objectFit: 'cover' };
  if ('jpeg' in face) return [picture(dataUrl('image/jpeg', face.jpeg), 288, 360, style)];
  const plate = { width: 288, height: 360, borderRadius: 8, alignItems: 'center', justifyContent: 'center' };
  return [box({ ...plate, backgroundColor: '#eef0f4', color: brand.color, fontSize: 116 }, face.initials)];
}

function layout(card: ShareCard): Node {
  const words = box(
    { flexDirection: 'column', flex: 1, minWidth: 0 },
    box(
      {
        fontSize: titleSize(card.title, card.face !== null),
        fontWeight: 600,
        lineHeight: 1.08,
        letterSpacing: -1,
      },
      card.title,
    ),
    ...card.lines.map((line, place) =>
      box({ fontSize: 34, lineHeight: 1.25, color: quietInk, marginTop: place === 0 ? 20 : 4 }, line),
    ),
    ...(card.nomination === null ? [] : [nominationLine(card.nomination)]),
  );
  return box(
    {
      width: cardSize.width,
      height: cardSize.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      backgroundColor: '#ffffff',
      color: ink,
      fontFamily: 'sans, sans-ext',
      borderTop: `18px solid ${card.brand.color}`,
      padding: '36px 64px 32px',
    },
    head(card),
    box({ flex: 1, alignItems: 'center', gap: 52 }, ...faceOf(card), words),
    box({ borderTop: `2px solid ${rule}`, paddingTop: 16, fontSize: 26, color: quietInk }, card.address),
  );
}

const withoutSystemFonts = { font: { loadSystemFonts: false } } as const;

/** Draws a card as a PNG of 1200 × 630. The same card gives the same bytes. */
export async function drawCard(card: ShareCard): Promise<Uint8Array> {
  const svg = await satori(layout(card) as unknown as Parameters<typeof satori>[0], {
    ...cardSize,
    fonts: await loadFonts(),
  });
  return new Resvg(svg, withoutSystemFonts).render().asPng();
}

/** Draws a mark as a square PNG on white. */
export function drawMark({ brand, size, maskable }: MarkIcon): Uint8Array {
  const inside = Math.round(size * (maskable ? 0.6 : 0.84));
  const from = Math.round((size - inside) / 2);
  const href = dataUrl('image/svg+xml', colouredMark(brand.markSvg, brand.color));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="#ffffff"/><image href="${href}" x="${from}" y="${from}" width="${inside}" height="${inside}"/></svg>`;
  return new Resvg(svg, withoutSystemFonts).render().asPng();
}
