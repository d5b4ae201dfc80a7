import { createHash } from 'node:crypto';
import { signedFormKindProblem, signedFormMaxBytes, tooLargeWords } from '@conoceles/contracts';
import { checkPdf, type PdfCheck } from '@conoceles/documents';
import sharp from 'sharp';
import { ServiceProblem } from '../service-problem.ts';

export type SignedForm = {
  readonly bytes: Uint8Array;
  readonly mime: 'application/pdf' | 'image/jpeg';
  readonly sha256: string;
};

const maxPages = 10;
const maxPixels = 60_000_000;
/** Enough to read a signature, light enough to keep thousands. */
const scanSidePx = 2_600;

const pdfMends: Readonly<Record<Extract<PdfCheck, { ok: false }>['reason'], string>> = {
  damaged: 'No pudimos leer el PDF: parece dañado. Ábrelo, guárdalo otra vez como PDF y súbelo.',
  encrypted: 'El PDF tiene contraseña o restricciones: guárdalo sin ellas y súbelo otra vez.',
  active:
    'El PDF lleva programas, formularios o archivos adjuntos, y así no se puede recibir. Imprímelo como PDF, o súbelo como foto de la hoja firmada.',
  'too-long': `El PDF tiene más de ${maxPages} páginas: sube sólo la hoja firmada.`,
};

/**
 * A signed form as it is kept: a PDF that only shows pages, as it came; or a picture made again, without place nor camera.
 * @throws ServiceProblem `too-large`, `unsupported-file`, with the mend in Spanish
 */
export async function readSignedForm(bytes: Uint8Array): Promise<SignedForm> {
  if (bytes.byteLength > signedFormMaxBytes) {
    throw new ServiceProblem('too-large', tooLargeWords('El archivo', bytes.byteLength, signedFormMaxBytes));
  }
  const problem = signedFormKindProblem(bytes);
  if (problem !== null) throw new ServiceProblem('unsupported-file', problem);
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  const kept = isPdf ? await expectQuietPdf(bytes) : await remakePicture(bytes);
  return {
    bytes: kept,
    mime: isPdf ? 'application/pdf' : 'image/jpeg',
    sha256: createHash('sha256').update(kept).digest('hex'),
  };
}

async function expectQuietPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const check = await checkPdf(bytes, { maxPages });
  if (!check.ok) throw new ServiceProblem('unsupported-file', pdfMends[check.reason]);
  return bytes;
}

async function remakePicture(bytes: Uint8Array): Promise<Uint8Array> {
  const damaged =
    'No pudimos leer la imagen: parece dañada o demasiado grande en píxeles. Toma otra foto de la hoja y súbela.';
  try {
    return await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize({ width: scanSidePx, height: scanSidePx, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch {
    throw new ServiceProblem('unsupported-file', damaged);
  }
}
