/** What the first bytes of a file say it is; its name and the type a browser declares are never asked. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'heic'
  | 'webp'
  | 'gif'
  | 'svg'
  | 'pdf'
  | 'tiff'
  | 'bmp'
  | 'video'
  | 'unknown';

/** Bytes that are enough to tell. */
export const fileHeadBytes = 256;

/** Kind of a file by its content: the first {@link fileHeadBytes} bytes, or all of it when it is shorter. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, fileHeadBytes));
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.startsWith('BM')) return 'bmp';
  if (head.slice(4, 8) === 'ftyp') return isStillBrand(head.slice(8, 12)) ? 'heic' : 'video';
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype svg|!--|svg)/iu.test(head) ? 'svg' : 'unknown';
}

const isStillBrand = (brand: string) => ['hei', 'hev', 'mif', 'msf', 'avi'].includes(brand.slice(0, 3));

const named: Partial<Record<FileKind, string>> = {
  webp: 'Es una imagen WebP',
  gif: 'Es una imagen GIF',
  svg: 'Es un dibujo SVG',
  pdf: 'Es un PDF',
  tiff: 'Es una imagen TIFF',
  bmp: 'Es una imagen BMP',
  video: 'Es un video',
};

const heicMend =
  'Es una foto HEIC, el formato propio del iPhone y de algunos otros teléfonos. Abre la foto, elige Compartir y guárdala o envíala como JPG; o en Ajustes › Cámara › Formatos elige «Más compatible» y toma otra.';

/** Why a file is no photograph we take, with the mend; null when it is one. */
export function photoKindProblem(bytes: Uint8Array): string | null {
  const kind = fileKind(bytes);
  if (kind === 'jpeg' || kind === 'png') return null;
  if (kind === 'heic') return heicMend;
  return `${named[kind] ?? 'El archivo no es una imagen que podamos leer'}, aunque su nombre diga otra cosa: sube una fotografía JPG o PNG.`;
}

/** Why a file is no signed form we take, with the mend; null when it is one. */
export function signedFormKindProblem(bytes: Uint8Array): string | null {
  const kind = fileKind(bytes);
  if (kind === 'jpeg' || kind === 'png' || kind === 'pdf') return null;
  if (kind === 'heic') return heicMend;
  return `${named[kind] ?? 'El archivo no es un PDF ni una imagen que podamos leer'}, aunque su nombre diga otra cosa: sube la hoja firmada en PDF, JPG o PNG.`;
}
