import { expect, it } from 'vitest';
import { readLiaisonList } from './read-liaison-list.ts';

const parties = [
  { slug: 'mc', acronym: 'MC', name: 'Movimiento Ciudadano' },
  { slug: 'nueva-alianza', acronym: 'NA', name: 'Nueva Alianza' },
];

it('reads a pasted list by acronym or name, with and without mail', () => {
  const text =
    'MC; Persona Una; una@ejemplo.mx\n\nmovimiento ciudadano\tPersona Dos\nNueva alianza; Persona Tres;';
  expect(readLiaisonList(text, parties)).toEqual({
    liaisons: [
      { party: 'mc', displayName: 'Persona Una', email: 'una@ejemplo.mx' },
      { party: 'mc', displayName: 'Persona Dos' },
      { party: 'nueva-alianza', displayName: 'Persona Tres' },
    ],
  });
});

it('says which line is wrong and how to mend it', () => {
  expect(readLiaisonList('  \n ', parties)).toMatchObject({
    error: expect.stringContaining('al menos un renglón'),
  });
  expect(readLiaisonList('MC; Persona\nXX; Otra', parties)).toEqual({
    error: 'Renglón 2: no hay un partido «XX».',
  });
  expect(readLiaisonList('MC; Persona; no-es-correo', parties)).toEqual({
    error: 'Renglón 1: Escribe un correo como nombre@ejemplo.mx.',
  });
});
