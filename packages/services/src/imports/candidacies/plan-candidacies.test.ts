import { parseCsv } from '@conoceles/documents';
import { expect, test } from 'vitest';
import type { RegisteredCandidacy, Registry } from '../../registry/registry.ts';
import type { PrivateHashes } from './plan.ts';
import { planCandidacies } from './plan-candidacies.ts';
import { readCandidacyList } from './read-candidacy-list.ts';

const hashes: PrivateHashes = {
  voterKey: (v) => `vk:${v}`,
  curp: (v) => `curp:${v}`,
  digest: (v) => v.join('|'),
};

const registry: Registry = {
  offices: [
    {
      id: 'o-pm',
      slug: 'presidencia-municipal',
      kind: 'municipal-presidency',
      name: 'Presidencia municipal',
      ineName: 'PRESIDENCIA MUNICIPAL',
      territoryKind: 'municipality',
      hasSubstitute: true,
      hasList: false,
    },
    {
      id: 'o-rp',
      slug: 'diputacion-rp',
      kind: 'deputy-rp',
      name: 'Diputación RP',
      ineName: 'DIPUTACIÓN LOCAL RP',
      territoryKind: 'state',
      hasSubstitute: false,
      hasList: true,
    },
  ],
  territories: [
    {
      id: 't-p',
      slug: 'pachuca',
      kind: 'municipality',
      name: 'Pachuca de Soto',
      ineKey: '048',
      number: null,
    },
    { id: 't-e', slug: 'estado', kind: 'state', name: 'Hidalgo', ineKey: '13', number: null },
  ],
  parties: [
    { id: 'p-pan', slug: 'pan', name: 'Partido Acción Nacional', acronym: 'PAN' },
    { id: 'p-pri', slug: 'pri', name: 'Partido Revolucionario Institucional', acronym: 'PRI' },
    { id: 'p-prd', slug: 'prd', name: 'Partido de la Revolución Democrática', acronym: 'PRD' },
  ],
  affirmativeActions: [{ id: 'a-ind', slug: 'indigena', name: 'Indígena' }],
  nominations: [
    {
      id: 'n-coa',
      officeId: 'o-pm',
      territoryId: 't-p',
      kind: 'coalition',
      name: 'Fuerza por Hidalgo',
      ticketSlug: 'x',
      partyIds: ['p-pan', 'p-pri', 'p-prd'],
    },
    {
      id: 'n-pan',
      officeId: 'o-pm',
      territoryId: 't-p',
      kind: 'party',
      name: null,
      ticketSlug: 'y',
      partyIds: ['p-pan'],
    },
  ],
  candidacies: [],
};

const heading =
  'Nombre,Apellido paterno,Apellido Materno,SEXO,cargo,Municipio,Partido,PARTIDOS,Tipo,No. de lista,Clave de elector,Fecha del acuerdo,Decisión';

async function plan(lines: readonly string[], registered: readonly RegisteredCandidacy[] = []) {
  const whole = { ...registry, candidacies: registered };
  const table = (async function* () {
    yield* parseCsv(Buffer.from([heading, ...lines].join('\n')));
  })();
  const list = await readCandidacyList(table, whole);
  return { list, plan: planCandidacies(list.rows, whole, hashes) };
}

const ana = 'Ana,López,Ruiz,MUJER,Presidencia Municipal,048,PAN,,Propietaria,,LPRZAN80010113M100,31/03/2024';
const anaRegistered: RegisteredCandidacy = {
  id: 'c-ana',
  officeId: 'o-pm',
  territoryId: 't-p',
  nominationId: 'n-pan',
  role: 'owner',
  listNumber: null,
  ticketKey: 'x',
  ineNumber: null,
  age: null,
  givenNames: 'Ana',
  firstSurname: 'López',
  secondSurname: 'Ruiz',
  gender: 'woman',
  approvedOn: '2024-03-31',
  agreement: null,
  affirmativeActionId: null,
  voterKeyHash: 'vk:LPRZAN80010113M100',
  curpHash: null,
  privateDigest: null,
};

test('reads headings in any case, order and synonym, and registers an owner and a substitute', async () => {
  const { plan: result } = await plan([
    ana,
    'Eva,Díaz,,f,PRESIDENCIA MUNICIPAL,Pachuca de Soto,Partido Acción Nacional,,SUPLENTE,,,',
  ]);
  expect(result.lines.map((line) => [line.row, line.result])).toEqual([
    [2, 'created'],
    [3, 'created'],
  ]);
  expect(result.confirmable).toBe(true);
  expect(result.candidacies[0]?.facts.approvedOn).toBe('2024-03-31');
});

test('a common candidacy listed once per party is one candidacy with both parties', async () => {
  const { plan: result } = await plan([ana, ana.replace('PAN', 'PRI')]);
  expect(result.lines.map((line) => line.result)).toEqual(['created', 'merged']);
  expect(result.candidacies).toHaveLength(1);
  expect(result.candidacies[0]?.nomination).toMatchObject({
    kind: 'common-candidacy',
    partyIds: ['p-pan', 'p-pri'],
  });
});

test('the parties of a ticket of the contest are that ticket, however they are written', async () => {
  for (const nomination of ['PAN-PRI-PRD,', 'Fuerza por Hidalgo,', 'Coalición,"PRD, PRI y PAN"']) {
    const { plan: result } = await plan([ana.replace('PAN,', nomination)]);
    expect(result.candidacies[0]?.nomination).toMatchObject({
      kind: 'coalition',
      name: 'Fuerza por Hidalgo',
    });
  }
});

test('without a key, the same name under two tickets waits for a person, who can say «misma» or «otra»', async () => {
  const bare = ana.replace('LPRZAN80010113M100', '');
  const waiting = await plan([bare, bare.replace('PAN', 'PRI')]);
  expect(waiting.plan.lines.map((line) => line.result)).toEqual(['created', 'needs-decision']);
  expect(waiting.plan.confirmable).toBe(false);
  const same = await plan([bare, `${bare.replace('PAN', 'PRI')},misma`]);
  expect(same.plan.lines.map((line) => line.result)).toEqual(['created', 'merged']);
  const other = await plan([bare, `${bare.replace('PAN', 'PRI')},otra persona`]);
  expect(other.plan.lines.map((line) => line.result)).toEqual(['created', 'created']);
});

test('refuses two owners on a place, a substitute alone, and the same person twice in a list, naming the column', async () => {
  const other = 'Luz,Paz,,MUJER,Presidencia municipal,48,PAN,,Propietaria,,,';
  expect((await plan([ana, other])).plan.lines.map((line) => line.message)).toEqual([
    'TIPO: la fórmula tendría 2 personas propietarias; sólo puede tener una.',
    'TIPO: la fórmula tendría 2 personas propietarias; sólo puede tener una.',
  ]);
  expect((await plan([other.replace('Propietaria', 'Suplente')])).plan.lines[0]?.message).toContain(
    'suplente y no propietaria',
  );
  const list = 'Ana,López,Ruiz,MUJER,Diputación RP,,PAN,,,1,LPRZAN80010113M100,';
  const twice = await plan([list, list.replace(',1,', ',4,')]);
  expect(twice.plan.lines.map((line) => line.result)).toEqual(['created', 'refused']);
  expect(twice.plan.lines[1]?.message).toContain('fila 2');
});

test('the same file again changes nothing; a changed fact updates and an empty cell erases nothing', async () => {
  expect((await plan([ana], [anaRegistered])).plan.lines[0]?.result).toBe('unchanged');
  const married = await plan([ana.replace('López', 'Lopes').replace('31/03/2024', '')], [anaRegistered]);
  expect(married.plan.lines[0]).toMatchObject({ result: 'updated' });
  expect(married.plan.candidacies[0]?.changed).toEqual(['primer apellido']);
});

test('another person in a registered place asks first: it is a correction or a substitution', async () => {
  const { plan: result } = await plan(
    ['Luz,Paz,,MUJER,Presidencia municipal,48,PAN,,Propietaria,,,'],
    [anaRegistered],
  );
  expect(result.lines[0]).toMatchObject({ result: 'needs-decision' });
  expect(result.lines[0]?.message).toContain('registra antes la sustitución');
});

test('a registered candidacy gains the party of a later list', async () => {
  const { plan: result } = await plan([ana.replace('PAN', 'PRI')], [anaRegistered]);
  expect(result.lines[0]?.result).toBe('merged');
  expect(result.candidacies[0]).toMatchObject({
    existingId: 'c-ana',
    nomination: { partyIds: ['p-pan', 'p-pri'] },
  });
});

test('each cell that cannot be read is refused with its column and what to write', async () => {
  const { list } = await plan([
    ',López,,M,Síndica,048,PAN,,Propietaria,x,ABC,31/02/2024',
    'Ana,López,,MUJER,Sindicatura,048,PAN,,Propietaria,,,',
    'Ana,López,,MUJER,Presidencia municipal,Atlantis,PAN,,Propietaria,,,',
    'Ana,López,,MUJER,Presidencia municipal,048 Tulancingo,PAN,,Propietaria,,,',
    'Ana,López,,MUJER,Presidencia municipal,048,Partido Inventado,,Propietaria,,,',
    'Ana,López,,MUJER,Presidencia municipal,048,PAN,,,,,',
  ]);
  const messages = list.refused.map((line) => line.message);
  for (const part of [
    'NOMBRE(S): Escribe',
    'GÉNERO: «M»',
    'NÚMERO DE LISTA: «x»',
    'CLAVE DE ELECTOR:',
    'FECHA DE APROBACIÓN: «31/02/2024»',
  ]) {
    expect(messages[0]).toContain(part);
  }
  expect(messages.slice(1).map((message) => message.split(':')[0])).toEqual([
    'CARGO',
    'ÁMBITO',
    'ÁMBITO',
    'POSTULACIÓN',
    'TIPO',
  ]);
});

test('a missing heading is named before any row is read', async () => {
  const table = (async function* () {
    yield* parseCsv(Buffer.from('Relación de candidaturas\nNombre,Sexo,Cargo,Otra cosa\nAna,MUJER,x,y'));
  })();
  const { headings } = await readCandidacyList(table, registry);
  expect(headings.problems).toEqual(['Falta la columna PRIMER APELLIDO.', 'Falta la columna POSTULACIÓN.']);
  expect(headings.ignored).toEqual(['Otra cosa']);
});
