import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalToken, groupCode, newAccessKey, newCode, readAccessKey } from './one-time-code.ts';
import { newToken } from './one-time-token.ts';

/** However a person may type it: small letters, spaces for dashes, O for zero, L or I for one. */
const typedAs = (printed: string) =>
  fc
    .array(fc.constantFrom('same', 'small', 'alike', 'spaced'), {
      minLength: printed.length,
      maxLength: printed.length,
    })
    .map((ways) =>
      [...printed]
        .map((letter, index) => {
          if (letter === '-') return ways[index] === 'spaced' ? ' ' : ways[index] === 'small' ? '' : '-';
          if (ways[index] === 'alike') return letter.replace('0', 'o').replace('1', 'l');
          return ways[index] === 'small' ? letter.toLowerCase() : letter;
        })
        .join(''),
    );

it('a code typed from paper is the code that was printed', () => {
  fc.assert(
    fc.property(
      fc
        .noShrink(fc.constant(null).map(newCode))
        .chain((code) => typedAs(groupCode(code)).map((typed) => ({ code, typed }))),
      ({ code, typed }) => canonicalToken(typed) === code && canonicalToken(` ${typed} `) === code,
    ),
  );
});

it('the token of a link is never taken for a code', () => {
  for (let tries = 0; tries < 200; tries += 1) {
    const token = newToken();
    expect(canonicalToken(token)).toBe(token);
  }
});

it('a key is read as it was printed, and an address is no key', () => {
  fc.assert(
    fc.property(
      fc
        .noShrink(fc.constant('sonora').map(newAccessKey))
        .chain((key) => typedAs(key.slice(4)).map((typed) => ({ key, typed: `son-${typed}` }))),
      ({ key, typed }) => readAccessKey(typed) === key,
    ),
  );
  for (const typed of ['persona@ejemplo.mx', 'SON-7K3Q', '', 'SON-7K3Q-9DXT-0']) {
    expect(readAccessKey(typed)).toBeNull();
  }
});
