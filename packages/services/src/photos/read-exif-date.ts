const dateTimeOriginal = 0x9003;
const exifDirectory = 0x8769;
const asciiType = 2;

/**
 * Day a camera says a picture was taken (EXIF DateTimeOriginal), in the camera's own time; undefined when it does not say or says it badly.
 * @param exif the EXIF block: optional «Exif» header, then a TIFF structure.
 */
export function readExifDay(exif: Uint8Array | undefined): string | undefined {
  if (exif === undefined) return undefined;
  try {
    return dayOf(exif);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function dayOf(exif: Uint8Array): string | undefined {
  const start = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  const little = view.getUint16(0) === 0x4949;
  const directory = findEntry(view, { at: view.getUint32(4, little), tag: exifDirectory, little });
  if (directory === undefined) return undefined;
  const at = view.getUint32(directory + 8, little);
  const entry = findEntry(view, { at, tag: dateTimeOriginal, little });
  if (entry === undefined || view.getUint16(entry + 2, little) !== asciiType) return undefined;
  const text = readText(view, view.getUint32(entry + 8, little), 10);
  const [, year, month, day] = /^(\d{4}):(\d{2}):(\d{2})$/u.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(iso)) || year === '0000' ? undefined : iso;
}

type Directory = { at: number; tag: number; little: boolean };

/** Offset of an entry of twelve bytes (tag, type, count, value or place of the value). */
function findEntry(view: DataView, { at, tag, little }: Directory): number | undefined {
  const entries = view.getUint16(at, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = at + 2 + index * 12;
    if (view.getUint16(entry, little) === tag) return entry;
  }
  return undefined;
}

function readText(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('');
}
