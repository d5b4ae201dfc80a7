import type { SectionView } from '@conoceles/contracts';
import { ServiceProblem } from '../service-problem.ts';

/** What looks like a datum of somebody: an address, a telephone, a CURP or a voter key. */
const privateShapes: readonly RegExp[] = [
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu,
  /(?:\d[\s().-]?){10,}/u,
  /\b[A-Z]{4}\d{6}[A-Z0-9]{8}\b/iu,
  /\b[A-Z]{6}\d{8}[HM]\d{3}\b/iu,
];
const quotedCharacters = 20;

/**
 * The reason of a tombstone or of a pause is public: it may neither carry a datum of anybody nor repeat what was taken off the site.
 * @throws ServiceProblem `invalid-input`
 */
export function expectPublicReason(reason: string, section: Pick<SectionView, 'answers'>): void {
  const detail = complaint(reason, section);
  if (detail === undefined) return;
  throw new ServiceProblem('invalid-input', undefined, [{ pointer: '/reason', detail }]);
}

function complaint(reason: string, { answers }: Pick<SectionView, 'answers'>): string | undefined {
  if (privateShapes.some((shape) => shape.test(reason))) {
    return 'La razón es pública: quita el correo, el teléfono o la clave que citas.';
  }
  const said = plain(reason);
  const lines = answers
    .flatMap((answer) => answer.lines.map(plain))
    .filter((line) => line.length >= quotedCharacters);
  const isQuoted = lines.some((line) => windows(line).some((part) => said.includes(part)));
  return isQuoted ? 'La razón es pública: no repitas lo que se retiene, di por qué se retiene.' : undefined;
}

const plain = (text: string) => text.toLocaleLowerCase('es-MX').replace(/\s+/gu, ' ').trim();

/** Stretches of a text, so that a quotation of a part of it is noticed too. */
function windows(line: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at + quotedCharacters <= line.length; at += quotedCharacters / 2) {
    parts.push(line.slice(at, at + quotedCharacters));
  }
  return parts;
}
