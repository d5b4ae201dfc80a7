import sharp, { type Sharp } from 'sharp';

/** A picture that looks like no other of another seed: blocks of grey, as in a portrait far away. */
export function drawScene(seed: number, size = { width: 800, height: 1_000 }): Sharp {
  let state = seed * 2_654_435_761 + 1;
  const cells = Buffer.alloc(9 * 8 * 3);
  for (let place = 0; place < cells.length; place += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    cells[place] = state >>> 24;
  }
  return sharp(cells, { raw: { width: 9, height: 8, channels: 3 } }).resize({
    ...size,
    fit: 'fill',
    kernel: 'nearest',
  });
}

/** A JPEG of some hundred KB at most with the day a camera writes («2024:05:01») and a place. */
export function photoTaken(day: string, seed = 1): Promise<Buffer> {
  return drawScene(seed)
    .withExif({
      IFD2: { DateTimeOriginal: `${day} 10:00:00` },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 4/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}
