import sharp from 'sharp';

/** A portrait drawn on the spot: a face off centre over bands, so that a crop can be told from another. */
export async function drawnPortrait({
  width = 900,
  height = 700,
  quality = 86,
  exif,
}: {
  width?: number;
  height?: number;
  quality?: number;
  exif?: string;
} = {}): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 700" width="${width}" height="${height}" preserveAspectRatio="none">
    <defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="#c9d8e6"/><stop offset="1" stop-color="#6d86a0"/></linearGradient></defs>
    <rect width="900" height="700" fill="url(#g)"/>
    <g stroke="#fff" stroke-opacity=".25" stroke-width="6"><path d="M0 140H900M0 280H900M0 420H900M0 560H900M180 0V700M360 0V700M540 0V700M720 0V700"/></g>
    <path d="M420 700c0-140 90-190 190-190s190 50 190 190z" fill="#355070"/>
    <circle cx="610" cy="330" r="130" fill="#e8b894"/>
    <path d="M480 320c-6-130 60-180 135-180s140 60 126 180c-40-80-190-90-261 0z" fill="#3b2a22"/>
    <circle cx="565" cy="335" r="12" fill="#222"/><circle cx="655" cy="335" r="12" fill="#222"/>
    <path d="M560 400q50 40 100 0" stroke="#8a3b2e" stroke-width="10" fill="none"/></svg>`;
  const drawn = sharp(Buffer.from(svg)).jpeg({ quality });
  return exif === undefined
    ? drawn.toBuffer()
    : drawn.withExif({ IFD2: { DateTimeOriginal: `${exif} 09:30:00` } }).toBuffer();
}

/** A photograph as a phone makes it, over a limit of some hundred KB. */
export async function heavyPhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 1600, height: 2000, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 92 })
    .toBuffer();
}
