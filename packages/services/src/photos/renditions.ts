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
  const kept = await files.get(key);
  if (kept !== null) return stored(kept, `${photoKey}-w${width}`, 'image/webp');
  const source = await canonicalBytes(files, tenantId, photoKey);
  if (source === null) return null;
  const made = await sharp(source).resize({ width }).webp({ quality: 78 }).toBuffer();
  await files.put(key, made, 'image/webp');
  return stored(made, `${photoKey}-w${width}`, 'image/webp');
}

async function canonicalBytes(files: FileStore, tenantId: string, photoKey: string) {
  const kept = await files.get(canonicalKey(tenantId, photoKey));
  if (kept !== null) return kept;
  const drawing = await files.get(drawingKey(tenantId, photoKey));
  if (drawing === null) return null;
  const drawn = await sharp(drawing, { density: 144 })
    .resize({ width: 960, height: 1200, fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84 })
    .toBuffer();
  await files.put(canonicalKey(tenantId, photoKey), drawn, 'image/jpeg');
  return drawn;
}

function stored(
  bytes: Uint8Array | null,
  tag: string,
  contentType: StoredPhoto['contentType'] = 'image/jpeg',
): StoredPhoto | null {
  return bytes === null ? null : { bytes, contentType, etag: `"${tag}"` };
}
