import { describe, expect, it } from 'vitest';
import { listHref, readListView } from './addresses.ts';
import {
  asSentence,
  dayInWords,
  momentInWords,
  nominationInWords,
  officeInWords,
  windowInWords,
} from './words.ts';

const party = (acronym: string) => ({
  slug: acronym.toLowerCase(),
  name: `Partido ${acronym}`,
  acronym,
  color: '#000000',
});

describe('words of the public site', () => {
  it('writes dates without moving them to another day', () => {
    expect(dayInWords('2024-06-02')).toBe('2 de junio de 2024');
    expect(momentInWords('2024-05-10T05:30:00Z', 'America/Hermosillo')).toBe('9 de mayo de 2024, 22:30');
  });

  it('says an office with its place on the list and whether it is a substitute', () => {
    const office = { slug: 'rp', name: 'Diputación RP' };
    expect(officeInWords({ office, role: 'owner', listNumber: 3 })).toBe(
      'Diputación RP, lugar 3 de la lista',
    );
    expect(officeInWords({ office, role: 'substitute', listNumber: null })).toBe('Diputación RP, suplencia');
  });

  it('says who nominates: a party whole, an alliance by its kind, once', () => {
    expect(nominationInWords({ kind: 'party', label: 'PA', parties: [party('PA')] })).toBe('Partido PA');
    expect(nominationInWords({ kind: 'coalition', label: 'PA – PB', parties: [party('PA')] })).toBe(
      'Coalición PA\u00a0– PB',
    );
    const named = 'Candidatura común Juntas';
    expect(nominationInWords({ kind: 'common-candidacy', label: named, parties: [] })).toBe(named);
    expect(nominationInWords({ kind: 'independent', label: '', parties: [] })).toBe(
      'Candidatura independiente',
    );
  });

  it('never leaves a window without a date unexplained', () => {
    for (const state of ['before', 'open', 'after', 'undated'] as const) {
      const words = windowInWords({ state, start: null, end: null });
      expect(`${words.title} ${words.text}`).not.toContain('null');
    }
    expect(windowInWords({ state: 'before', start: '2027-04-04', end: null }).title).toContain(
      '4 de abril de 2027',
    );
  });

  it('ends sentences', () => {
    expect(asSentence('con su consentimiento')).toBe('Con su consentimiento.');
    expect(asSentence('Sí.')).toBe('Sí.');
  });
});

describe('addresses of the list', () => {
  it('come back as they were written, in one order', () => {
    const view = { office: 'gubernatura', territory: 'tala', party: 'pa', page: 3 };
    const href = listHref(view);
    expect(href).toBe('/candidaturas?cargo=gubernatura&ambito=tala&partido=pa&pagina=3');
    expect(readListView(`http://x${href}`)).toEqual(view);
    expect(listHref({ page: 1 })).toBe('/candidaturas');
  });
});
