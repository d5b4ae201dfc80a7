import { describe, expect, it } from 'vitest';
import { territoryLabel } from './territory-label.ts';

describe('territoryLabel', () => {
  it('names municipalities and states by their name', () => {
    expect(territoryLabel({ kind: 'municipality', name: 'Ímuris', number: null })).toBe('Ímuris');
    expect(territoryLabel({ kind: 'state', name: 'Jalisco', number: 14 })).toBe('Jalisco');
  });

  it('names districts and circumscriptions by number, with the seat when a document says it', () => {
    expect(territoryLabel({ kind: 'district', name: '', number: 7 })).toBe('Distrito 7');
    expect(territoryLabel({ kind: 'district', name: 'Chetumal', number: 15 })).toBe('Distrito 15, Chetumal');
    expect(territoryLabel({ kind: 'circumscription', name: '', number: 1 })).toBe('Circunscripción 1');
  });
});
