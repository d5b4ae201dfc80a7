import {
  english,
  faultOfMessage,
  formsOf,
  marksIn,
  messageKeys,
  spanish,
} from '@conoceles/contracts/messages';
import { describe, expect, it } from 'vitest';
import { makeWords, spanishWords } from './words.ts';

const englishWords = makeWords({ tag: 'en', locale: 'en', messages: english });

describe('words of a language', () => {
  it('fills places, writes figures and chooses the form of a count as the language does', () => {
    expect(spanishWords.t('candidacies', { count: 1 })).toBe('1 candidatura');
    expect(spanishWords.t('candidacies', { count: 1234 })).toBe('1,234 candidaturas');
    expect(englishWords.t('candidacies', { count: 1 })).toBe('1 candidate');
    expect(englishWords.t('pages.page', { page: 2, pages: 9 })).toBe('Page 2 of 9');
  });

  it('writes dates without moving them to another day', () => {
    expect(spanishWords.day('2024-06-02')).toBe('2 de junio de 2024');
    expect(englishWords.day('2024-06-02')).toBe('June 2, 2024');
    expect(spanishWords.moment('2024-05-10T05:30:00Z', 'America/Hermosillo')).toBe(
      '9 de mayo de 2024, 22:30',
    );
  });

  it('says in Spanish, as Spanish does, what a language of a state leaves out', () => {
    const partial = makeWords({ tag: 'yua', locale: 'yua', messages: { 'nav.home': 'Prueba' } });
    expect(partial.t('nav.home')).toBe('Prueba');
    expect(partial.t('nav.ballot')).toBe('Mi boleta');
    expect(partial.day('2024-06-02')).toBe('2 de junio de 2024');
  });

  it('leaves a value as it is, whatever is written in it', () => {
    expect(spanishWords.t('list.searchFor', { name: '{name} $1' })).toBe('Búsqueda de «{name} $1»');
  });
});

describe('addresses in a language', () => {
  it('keeps documents in the language and leaves the rest alone', () => {
    const { href } = englishWords;
    expect(href('/')).toBe('/en');
    expect(href('/candidaturas?cargo=a')).toBe('/en/candidaturas?cargo=a');
    expect(href('/candidaturas/ana-1')).toBe('/en/candidaturas/ana-1');
    for (const other of [
      '/entrar',
      '/api/public/consent-form.pdf',
      '#lugar',
      'https://x.mx/',
      'mailto:a@b.mx',
      '/sitemap.xml',
    ]) {
      expect(href(other)).toBe(other);
    }
    expect(spanishWords.href('/candidaturas')).toBe('/candidaturas');
  });
});

describe('the texts', () => {
  it.each(messageKeys)('in English, %s has the places of the Spanish one in every form', (key) => {
    const wanted = formsOf(spanish[key]).map((form) => marksIn(form).toSorted().join());
    for (const form of formsOf(english[key])) expect(wanted).toContain(marksIn(form).toSorted().join());
  });

  it('of a state are refused, with the mend, when the site does not have them', () => {
    expect(faultOfMessage('nav.home', 'Prueba')).toBeNull();
    expect(faultOfMessage('nav.nada', 'Prueba')).toContain('«nav.nada» no es ningún texto');
    expect(faultOfMessage('pages.page', 'Prueba {page} {total}')).toContain('no lleva «{total}»');
    expect(faultOfMessage('nav.home', { other: 'Prueba' })).toContain('no cuenta nada');
    expect(faultOfMessage('candidacies', { other: '{count} prueba' })).toBeNull();
  });
});
