import sharp from 'sharp';

const side = 8;
/** A picture with fewer differences than this (a wall, a drawing) looks like any other and is compared by its bytes alone. */
const minEdges = 8;

/**
 * Difference hash of a picture: 64 bits in hexadecimal, one per pair of neighbours in an 8 × 9 reduction. Copies saved again, smaller or lighter, differ
 * in few bits; null when the picture says too little to be compared.
 */
export async function lookHash(picture: Uint8Array): Promise<string | null> {
  const grey = await sharp(picture)
    .greyscale()
    .resize({ width: side + 1, height: side, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  let bits = '';
  let edges = 0;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = y * (side + 1) + x;
      const difference = (grey[at + 1] ?? 0) - (grey[at] ?? 0);
      if (Math.abs(difference) > 2) edges += 1;
      bits += difference > 0 ? '1' : '0';
    }
  }
  if (edges < minEdges) return null;
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}
