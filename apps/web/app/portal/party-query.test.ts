import { PartyListFilter } from '@conoceles/contracts';
import { describe, expect, it } from 'vitest';
import { type PartyQuery, partyAddress, partyFilter, readPartyQuery } from './party-query.ts';

const whole: PartyQuery = {
  office: 'diputacion-mr',
  territory: 'distrito-04',
  role: 'substitute',
  curricular: 'missing',
  identity: 'in-review',
  deadline: 'overdue',
  show: 'to-authorise',
  q: 'nuñez',
  order: 'deadline',
};

describe('the address of a view of the party’s list', () => {
  it('reads back as the view it was written for, and the API takes it', () => {
    const { searchParams } = new URL(partyAddress(whole, 3), 'http://sitio.invalid');
    expect(readPartyQuery(searchParams)).toEqual(whole);
    expect(searchParams.get('pagina')).toBe('3');
    expect(PartyListFilter.parse(partyFilter(whole))).toMatchObject(whole);
  });

  it('drops what means nothing', () => {
    expect(readPartyQuery(new URLSearchParams('tipo=otro&curricular=x&orden=azar&nombre=+'))).toEqual({});
    expect(partyAddress({})).toBe('/portal');
  });
});
