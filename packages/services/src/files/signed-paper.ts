import { ServiceProblem } from '../service-problem.ts';

/** What an office scans or photographs. */
export type PaperKind = {
  readonly mime: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly extension: string;
};

const maxBytes = 8 * 1024 * 1024;

/**
 * Kind of a signed paper by its content, never by its name: PDF, JPG or PNG.
 * @throws ServiceProblem `too-large` or `unsupported-file`, with the mend
 */
export function expectSignedPaper(bytes: Uint8Array): PaperKind {
  if (bytes.byteLength > maxBytes) {
    throw new ServiceProblem('too-large', 'El archivo pesa más de 8 MB. Digitalízalo con menos resolución.');
  }
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return { mime: 'application/pdf', extension: 'pdf' };
  if (starts(0xff, 0xd8, 0xff)) return { mime: 'image/jpeg', extension: 'jpg' };
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { mime: 'image/png', extension: 'png' };
  throw new ServiceProblem('unsupported-file', 'Sube el acuse firmado en PDF, JPG o PNG.');
}
