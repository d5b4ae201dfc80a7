import { randomBytes } from 'node:crypto';

/** Letters and digits that are not taken for one another on paper (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 20;

/** So many letters drawn without bias: 256 is a multiple of 32. */
function draw(length: number): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** A secret of 100 bits that a person can type: twenty letters, without the dashes it is printed with. Only its hash is ever stored. */
export function newCode(): string {
  return draw(codeLength);
}

/** «7K3Q-9DXT-M2PR-VW8H-4B6C»: as it is printed. */
export function groupCode(code: string): string {
  return code.replaceAll(/.{4}(?=.)/gu, '$&-');
}

/** What was typed as the letters it stands for: capitals, spaces and dashes do not matter, and O, I and L are the digits they look like. */
function readLetters(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
}

/** A secret as it was made: a typed code loses its dashes, the token of a link stays as it is. */
export function canonicalToken(typed: string): string {
  const letters = readLetters(typed);
  const isCode =
    letters.length === codeLength &&
    typed.trim().length <= 40 &&
    [...letters].every((one) => alphabet.includes(one));
  return isCode ? letters : typed;
}

/**
 * A name to sign in with for who has no mail: «HID-7K3Q-9DXT». It is no secret: the passphrase is.
 * @param slug of the state; its first letters tell people where the key is from.
 */
export function newAccessKey(slug: string): string {
  return `${slug.slice(0, 3).toUpperCase()}-${groupCode(draw(8))}`;
}

/** The key somebody typed, as it is stored; null when it is not one. */
export function readAccessKey(typed: string): string | null {
  const match = /^\s*([a-z]{3})[-\s]?([0-9a-z]{4})[-\s]?([0-9a-z]{4})\s*$/iu.exec(typed);
  if (match === null) return null;
  const [, place = '', first = '', second = ''] = match;
  return `${place.toUpperCase()}-${readLetters(first)}-${readLetters(second)}`;
}
