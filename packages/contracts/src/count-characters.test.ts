import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from './count-characters.ts';
import { Answer } from './questionnaire.ts';

const graphemes = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('characters as the Lineamientos count them', () => {
  it('emoji and combining marks count by code point, white space only where it counts', () => {
    expect(countCharacters('🗳️')).toBe(2);
    expect(countCharacters('e\u0301')).toBe(1);
    expect(countCharacters('a b\u00A0c\td\n')).toBe(4);
    expect(countCharacters('a b\u00A0c\td\n', true)).toBe(8);
  });

  it('are the same however they are cut and whatever white space is put between them', () => {
    const space = fc.constantFrom(' ', '\t', '\n', '\u00A0', '\u2003');
    fc.assert(
      fc.property(graphemes, graphemes, space, (one, other, white) => {
        expect(countCharacters(`${one}${white}${other}`)).toBe(countCharacters(one) + countCharacters(other));
      }),
    );
  });

  it('do not depend on how the browser writes line ends', () => {
    fc.assert(
      fc.property(fc.array(graphemes.map((text) => text.replace(/[\r\n]/gu, ''))), (lines) => {
        for (const whitespace of [true, false]) {
          const counted = countCharacters(lines.join('\n'), whitespace);
          expect(countCharacters(lines.join('\r\n'), whitespace)).toBe(counted);
        }
      }),
    );
  });
});

describe('texts that cannot be kept', () => {
  it('are refused in words: NUL, half a character and what nobody typed', () => {
    for (const text of ['a\u0000b', 'a\uD83D', '\uDC00b', 'x'.repeat(50_001)]) {
      const result = Answer.safeParse({ kind: 'text', text });
      expect(result.success).toBe(false);
      expect(result.error?.issues[0]?.message).toMatch(/^Este texto /u);
      expect(result.error?.issues[0]?.path).toEqual(['text']);
    }
  });

  it('are none of those a person can type', () => {
    fc.assert(
      fc.property(graphemes, (text) => {
        fc.pre(!text.includes('\u0000'));
        expect(Answer.safeParse({ kind: 'text', text }).success).toBe(text.isWellFormed());
      }),
    );
  });
});
