import sharp from 'sharp';
import type { FileStore } from '../files/file-store.ts';
import type { StoredPhoto } from './stored-photo.ts';

/** Sizes pages use, by width in pixels; anything else is refused. */
export const renditionWidths = [160, 320, 640] as const;
const name = /^(?<photo>[a-z0-9]+(?:-[a-z0-9]+)*?)(?:-w(?<width>\d{2,4}))?\.(?<type>jpg|webp)$/u;

/** Photo key and size that a file name asks for: `<photo>-w320.webp` or `<photo>.jpg`; null for any other. */
export function parseRendition(file: string): { readonly photoKey: string; readonly width?: number } | null {
  const groups = name.exec(file)?.groups;
  if (groups?.photo === undefined) return null;
  if (groups.type === 'jpg') return groups.width === undefined ? { photoKey: groups.photo } : null;
  const width = Number(groups.width);
  return renditionWidths.some((one) => one === width) ? { photoKey: groups.photo, width } : null;
}

export function canonicalKey(tenantId: string, photoKey: string): string {
  return `${tenantId}/photos/${photoKey}.jpg`;
}

/** What a photograph is cut from: outside the folder that public addresses name, under a key that nothing public carries. */
export function originalKey(tenantId: string, key: string): string {
  return `${tenantId}/originals/${key}.jpg`;
}

/** A drawing of the demonstration; no upload ever lands under this name. */
export function drawingKey(tenantId: string, photoKey: string): string {
  return `${tenantId}/photos/${photoKey}.svg`;
}

export type RenditionRequest = {
  readonly tenantId: string;
  readonly photoKey: string;
  readonly width?: number | undefined;
};

/** The canonical JPEG or a lighter WebP, made when first asked for. Null when the photo does not exist. */
export async function readRendition(files: FileStore, asked: RenditionRequest): Promise<StoredPhoto | null> {
  const { tenantId, photoKey, width } = asked;
  if (width === undefined) return stored(await canonicalBytes(files, tenantId, photoKey), photoKey);
  const key = `${tenantId}/photos/${photoKey}-w${width}.webp`;
  const bytes = await keptOrMade(files, key, async () => {
    const source = await canonicalBytes(files, tenantId, photoKey);
    return source === null ? null : sharp(source).resize({ width }).webp({ quality: 78 }).toBuffer();
  });
  return stored(bytes, `${photoKey}-w${width}`, 'image/webp');
}

const beingMade = new WeakMap<FileStore, Map<string, Promise<Uint8Array | null>>>();

/** The file, made if it is not there. Those who ask for it meanwhile wait for the same work; another process at most writes the same bytes again. */
async function keptOrMade(
  files: FileStore,
  key: string,
  make: () => Promise<Uint8Array | null>,
): Promise<Uint8Array | null> {
  const kept = await files.get(key);
  if (kept !== null) return kept;
  const works = beingMade.get(files) ?? new Map<string, Promise<Uint8Array | null>>();
  beingMade.set(files, works);
  const underWay = works.get(key);
  if (underWay !== undefined) return underWay;
  const work = make()
    .then(async (made) => {
      if (made !== null) await files.put(key, made, key.endsWith('.webp') ? 'image/webp' : 'image/jpeg');
      return made;
    })
    .finally(() => works.delete(key));
  works.set(key, work);
  return work;
}

function canonicalBytes(files: FileStore, tenantId: string, photoKey: string): Promise<Uint8Array | null> {
  return keptOrMade(files, canonicalKey(tenantId, photoKey), async () => {
    const drawing = await files.get(drawingKey(tenantId, photoKey));
    if (drawing === null) return null;
    return sharp(drawing, { density: 144 })
      .resize({ width: 960, height: 1200, fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 84 })
      .toBuffer();
  });
}

function stored(
  bytes: Uint8Array | null,
  tag: string,
  contentType: StoredPhoto['contentType'] = 'image/jpeg',
): StoredPhoto | null {
  return bytes === null ? null : { bytes, contentType, etag: `"${tag}"` };
}
