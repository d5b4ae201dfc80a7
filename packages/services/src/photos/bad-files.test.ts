import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawScene } from '../testing/draw-photo.ts';
import { refusedBecause } from '../testing/refusal.ts';
import { readOriginal } from './process-photo.ts';

const limit = 700_000;
const words = async (bytes: Uint8Array) => {
  const { code, detail } = await refusedBecause(readOriginal(bytes, limit));
  return `${code}: ${detail}`;
};
const ascii = (text: string) => Buffer.from(text, 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one bit per pixel that says it is as large as asked: a few KB that would unfold into gigabytes. */
function pngBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8) * 400 + 400), { level: 9 });
  return Buffer.concat([
    ascii('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('what is not a photograph', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'Es un dibujo SVG'],
    ['SVG with a prologue', '<?xml version="1.0"?><svg/>', 'Es un dibujo SVG'],
    ['GIF', 'GIF89a\x01\0\x01\0', 'Es una imagen GIF'],
    ['WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'Es una imagen WebP'],
    ['PDF', '%PDF-1.7\n', 'Es un PDF'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'Más compatible'],
    ['AVIF', '\0\0\0\x18ftypavif\0\0\0\0', 'JPG'],
    ['video', '\0\0\0\x18ftypisom\0\0\0\0', 'Es un video'],
    ['HTML', '<html><script>alert(1)</script></html>', 'JPG o PNG'],
    ['nothing', '', 'JPG o PNG'],
  ])('%s is refused by its content, in words that say the mend', async (_kind, bytes, mend) => {
    expect(await words(ascii(bytes))).toMatch(/^unsupported-file: /u);
    expect(await words(ascii(bytes))).toContain(mend);
  });

  it('is too heavy, and says by how much', async () => {
    expect(await words(Buffer.alloc(50_000_000, 'ÿ'))).toBe(
      'too-large: La fotografía pesa 50 MB; el límite es 700 KB.',
    );
    expect(await words(Buffer.alloc(700_001))).toBe(
      'too-large: La fotografía pesa 701 KB; el límite es 700 KB.',
    );
  });

  it('is a bomb: refused by its header, without unfolding it', async () => {
    const bomb = pngBomb(60_000);
    expect(bomb.byteLength).toBeLessThan(30_000);
    const before = process.memoryUsage().rss;
    expect(await words(bomb)).toContain('mide 60000 × 60000 píxeles; a lo más puede tener 40 millones');
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it('is small, or broken', async () => {
    expect(await words(await drawScene(1, { width: 150, height: 600 }).png().toBuffer())).toContain(
      '150 × 600',
    );
    const whole = await drawScene(1).jpeg().toBuffer();
    expect(await words(whole.subarray(0, 900))).toContain('parece dañada');
    expect(await words(Buffer.concat([whole.subarray(0, 20), Buffer.alloc(500)]))).toContain('parece dañada');
  });
});

describe('an unusual photograph', () => {
  const pixels = async (jpeg: Buffer) => sharp(jpeg).metadata();

  it('stands upright whatever its orientation', async () => {
    const lying = await drawScene(2, { width: 1000, height: 800 })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { jpeg, width, height } = await readOriginal(lying, limit);
    expect([width, height, (await pixels(jpeg)).orientation]).toEqual([800, 1000, undefined]);
  });

  it('is brought to sRGB from CMYK, 16 bits, greys and transparency', async () => {
    const cmyk = await drawScene(3).toColourspace('cmyk').jpeg().toBuffer();
    const deep = await drawScene(3).toColourspace('rgb16').png({ compressionLevel: 9 }).toBuffer();
    const grey = await drawScene(3).greyscale().png().toBuffer();
    const clear = await drawScene(3).ensureAlpha(0.4).png().toBuffer();
    expect((await pixels(cmyk)).space).toBe('cmyk');
    expect((await pixels(deep)).depth).toBe('ushort');
    for (const bytes of [cmyk, deep, grey, clear]) {
      const { space, depth, channels, hasAlpha } = await pixels((await readOriginal(bytes, limit)).jpeg);
      expect([space, depth, channels, hasAlpha]).toEqual(['srgb', 'uchar', 3, false]);
    }
  });

  it('leaves behind whatever else its file carries', async () => {
    const secret = 'CARGA-ESCONDIDA-9F2';
    const picture = await drawScene(4)
      .withExif({ IFD0: { ImageDescription: secret } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><d>${secret}</d></x:xmpmeta>`)
      .jpeg()
      .toBuffer();
    const polyglot = Buffer.concat([picture, ascii(`<script>${secret}</script>PK\x03\x04`)]);
    expect(polyglot.includes(secret)).toBe(true);
    const { jpeg } = await readOriginal(polyglot, limit);
    expect(jpeg.includes(secret) || jpeg.includes('<script')).toBe(false);
  });
});
