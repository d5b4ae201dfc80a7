import {
  frameAt,
  type PhotoCrop,
  type PictureSize,
  photoKindProblem,
  tooLargeWords,
  widestFrame,
} from '@conoceles/contracts';
import sharp, { type Metadata } from 'sharp';
import { ServiceProblem } from '../service-problem.ts';
import { readExifDay } from './read-exif-date.ts';

/** 40 megapixels: any phone fits; a decompression bomb does not. */
const maxPixels = 40_000_000;
const minSidePx = 200;
/** What will be published: portrait 4:5. */
const canonical = { width: 960, height: 1200 } as const;
/** Longest side of the original kept to crop from: more adds weight and nothing to 960 × 1200. */
const originalSidePx = 2_400;

export type OriginalPhoto = PictureSize & {
  /** Upright, sRGB, without metadata (place, camera, date). */
  readonly jpeg: Buffer;
  readonly uploadedType: 'image/jpeg' | 'image/png';
  /** Day the camera says it was taken; undefined when the file does not carry it. */
  readonly takenOn: string | undefined;
};

/**
 * Turns what a person uploaded into the original she crops from. Weight and pixels are judged before anything is decoded; only the first frame of
 * an animation stays, and what follows the picture in the file is gone.
 * @param maxBytes limit of the tenant on what is uploaded (art. 19: 700 KB unless it says otherwise).
 * @throws ServiceProblem `too-large` or `unsupported-file`, with the mend in Spanish.
 */
export async function readOriginal(bytes: Uint8Array, maxBytes: number): Promise<OriginalPhoto> {
  if (bytes.byteLength > maxBytes) {
    throw new ServiceProblem('too-large', tooLargeWords('La fotografía', bytes.byteLength, maxBytes));
  }
  const problem = photoKindProblem(bytes);
  if (problem !== null) throw unsupported(problem);
  const { exif, format } = await readHeader(bytes);
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize({ width: originalSidePx, height: originalSidePx, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    return {
      jpeg: data,
      width: info.width,
      height: info.height,
      uploadedType: format === 'png' ? 'image/png' : 'image/jpeg',
      takenOn: readExifDay(exif),
    };
  } catch {
    throw damaged();
  }
}

async function readHeader(bytes: Uint8Array): Promise<Metadata> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw damaged();
    });
  const { width, height } = header;
  if (Math.min(width, height) < minSidePx) {
    throw unsupported(
      `La fotografía mide ${width} × ${height} píxeles y es muy pequeña: cada lado debe medir al menos ${minSidePx}.`,
    );
  }
  if (width * height > maxPixels) {
    throw unsupported(
      `La fotografía mide ${width} × ${height} píxeles; a lo más puede tener ${maxPixels / 1_000_000} millones. Redúcela y súbela otra vez.`,
    );
  }
  return header;
}

/** The frame the eye goes to first, offered before the person chooses: the widest one, over the part of the picture that draws attention. */
export async function attentionFrame(original: Uint8Array, size: PictureSize): Promise<PhotoCrop> {
  const { info } = await sharp(original)
    .resize({ ...canonical, fit: 'cover', position: 'attention' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = widestFrame(size);
  const scale = Math.max(canonical.width / size.width, canonical.height / size.height);
  return frameAt(size, {
    centerX: -(info.cropOffsetLeft ?? 0) / scale + width / 2,
    centerY: -(info.cropOffsetTop ?? 0) / scale + height / 2,
    width,
  });
}

export type CanonicalPhoto = { readonly jpeg: Buffer; readonly widthPx: number; readonly heightPx: number };

/** The one picture the system shows, cut by that frame: the bytes that the person accepts, the reviewer sees and the public reads. */
export async function cutPhoto(original: Uint8Array, crop: PhotoCrop): Promise<CanonicalPhoto> {
  const { data, info } = await sharp(original, { limitInputPixels: maxPixels })
    .extract(crop)
    .resize({ ...canonical, fit: 'fill' })
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, widthPx: info.width, heightPx: info.height };
}

function unsupported(detail: string): ServiceProblem {
  return new ServiceProblem('unsupported-file', detail);
}

function damaged(): ServiceProblem {
  return unsupported(
    'No pudimos leer la fotografía: parece dañada. Ábrela en tu teléfono o computadora, guárdala otra vez como JPG y súbela.',
  );
}
