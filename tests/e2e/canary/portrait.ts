import sharp from 'sharp';

/** Red, green and blue, each 0–255. */
export type Colour = readonly [number, number, number];

/** A photograph of one colour, with words in its metadata: what is made of it can be told by its colour. */
export async function flatPortrait([r, g, b]: Colour, words: string): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 800, channels: 3, background: { r, g, b } } })
    .withExif({ IFD0: { ImageDescription: words, Artist: words, Copyright: words } })
    .jpeg()
    .toBuffer();
}

/** Mean colour of a picture; null when the bytes are no picture. */
export async function colourOf(bytes: Buffer): Promise<Colour | null> {
  try {
    const { channels } = await sharp(bytes).removeAlpha().toColourspace('srgb').stats();
    const [red, green, blue] = channels.map(({ mean }) => Math.round(mean));
    return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
  } catch {
    return null;
  }
}

/** Whether two colours are the same but for what compression does to them. */
export function isSameColour(one: Colour, other: Colour): boolean {
  return one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= 8);
}
