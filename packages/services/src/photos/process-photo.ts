import sharp from 'sharp';
import { ServiceProblem } from '../service-problem.ts';
import { readExifDay } from './read-exif-date.ts';

/** 40 megapixels: any phone fits; a decompression bomb does not. */
const maxPixels = 40_000_000;
const minSidePx = 200;
/** The crop that will be published: portrait 4:5. */
const canonical = { width: 960, height: 1200 } as const;

export type ProcessedPhoto = {
  readonly jpeg: Buffer;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly uploadedType: 'image/jpeg' | 'image/png';
  /** Day the camera says it was taken; undefined when the file does not carry it. */
  readonly takenOn: string | undefined;
};

/**
 * Turns what a person uploaded into the one picture the system keeps: upright, 4:5, sRGB, without metadata (place, camera, date).
 * @param maxBytes limit of the tenant on what is uploaded (art. 19: 700 KB unless it says otherwise).
 * @throws ServiceProblem `too-large` or `unsupported-file`, with the mend in Spanish.
 */
export async function processPhoto(bytes: Uint8Array, maxBytes: number): Promise<ProcessedPhoto> {
  if (bytes.byteLength > maxBytes) {
    const limit = Math.floor(maxBytes / 1000);
    const given = Math.ceil(bytes.byteLength / 1000);
    throw new ServiceProblem('too-large', `La fotografía pesa ${given} KB; el límite es ${limit} KB.`);
  }
  const uploadedType = typeOf(bytes);
  if (uploadedType === null) throw unsupported('Sube una fotografía JPG o PNG.');
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
    const { width, height, exif } = await image.metadata();
    if (Math.min(width, height) < minSidePx) {
      throw unsupported(`La fotografía es muy pequeña: cada lado debe medir al menos ${minSidePx} píxeles.`);
    }
    const { data, info } = await image
      .rotate()
      .resize({ ...canonical, fit: 'cover', position: 'attention', withoutEnlargement: false })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 84, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return {
      jpeg: data,
      widthPx: info.width,
      heightPx: info.height,
      uploadedType,
      takenOn: readExifDay(exif),
    };
  } catch (error) {
    if (error instanceof ServiceProblem) throw error;
    throw unsupported('No pudimos leer la fotografía: parece dañada o demasiado grande en píxeles.');
  }
}

function unsupported(detail: string): ServiceProblem {
  return new ServiceProblem('unsupported-file', detail);
}

/** Type by content, never by name: the first bytes of JPEG and PNG. */
function typeOf(bytes: Uint8Array): 'image/jpeg' | 'image/png' | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? 'image/png' : null;
}
