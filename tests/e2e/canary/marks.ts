import { createHash } from 'node:crypto';

/** Letters only, so that a mark may stand in a name, an address or an answer and no spelling changes it. */
export const markPattern = /zqx[a-p]{12}/gu;

/** A word that exists nowhere else; the same for the same name, so that a failure can be repeated. */
export function markOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `zqx${[...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')}`;
}

/** Digits that go with a mark: telephone numbers, serials. */
export function digitsOf(name: string, length: number): string {
  const hash = createHash('sha256').update(`digits ${name}`).digest();
  return Array.from({ length }, (_, place) => (hash[place] ?? 0) % 10).join('');
}
