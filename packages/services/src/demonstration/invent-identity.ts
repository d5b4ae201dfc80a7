import type { Random } from './create-random.ts';
import type { InventedCandidacy } from './invented-candidacy.ts';

/** What a person says of itself: values of the base identity questionnaire by question, in the order they are asked. */
export type IdentityChoices = Record<string, readonly string[]>;

/** Share of people without affirmative action who say «Sí» to each group; indicative, only to give the statistics some life. */
const SHARES: Readonly<Record<string, number>> = {
  indigena: 0.09,
  discapacidad: 0.03,
  afromexicana: 0.02,
  'diversidad-sexual': 0.03,
  migrante: 0.02,
};

const PREFER_NOT = 'prefiero-no-contestar';
const PREFER_NOT_SHARE = 0.03;

/** Peoples of each state, to be drawn first (values of the catalogue). */
const PEOPLES: Readonly<Record<string, readonly string[]>> = {
  hidalgo: ['nahuatl', 'otomi', 'tepehua'],
  morelos: ['nahuatl', 'mixteco', 'tlapaneco'],
  sonora: ['yaqui', 'mayo', 'seri', 'guarijio', 'pima'],
  jalisco: ['huichol', 'nahuatl', 'otomi'],
};
const PEOPLES_ANYWHERE: readonly string[] = ['nahuatl', 'zapoteco', 'mixteco', 'otomi', 'maya'];

/** Answers that agree with the age, the affirmative action and the state of the candidacy. */
export function inventIdentity(candidacy: InventedCandidacy, random: Random): IdentityChoices {
  const { person, place } = candidacy;
  const { youth } = place;
  return {
    ...indigenous(candidacy, random),
    ...disability(candidacy, random),
    afromexicana: [belongs(candidacy, 'afromexicana', random)],
    ...diversity(candidacy, random),
    ...migration(candidacy, random),
    joven: [person.ageYears >= youth.from && person.ageYears <= youth.to ? 'si' : 'no'],
    'persona-mayor': [person.ageYears >= 60 ? 'si' : 'no'],
    ingresos: [random.pick(INCOMES)],
    'fuente-ingresos': [random.pick(INCOME_SOURCES)],
    'entidad-nacimiento': [random.chance(0.82) ? place.stateSlug : random.pick(OTHER_STATES)],
  };
}

function belongs(candidacy: InventedCandidacy, group: string, random: Random): string {
  if (candidacy.place.affirmativeGroup === group) return 'si';
  if (random.chance(SHARES[group] ?? 0)) return 'si';
  return random.chance(PREFER_NOT_SHARE) ? PREFER_NOT : 'no';
}

function indigenous(candidacy: InventedCandidacy, random: Random): IdentityChoices {
  const indigena = belongs(candidacy, 'indigena', random);
  const speaks = indigena === 'si' ? random.chance(0.6) : random.chance(0.03);
  const peoples = PEOPLES[candidacy.place.stateSlug] ?? PEOPLES_ANYWHERE;
  return {
    indigena: [indigena],
    'lengua-indigena': [speaks ? 'si' : 'no'],
    'pueblo-indigena': [random.pick(peoples)],
  };
}

function disability(candidacy: InventedCandidacy, random: Random): IdentityChoices {
  const [kind, hindrance] = random.pick([
    ['fisica', 'caminar'],
    ['fisica', 'mover-brazos'],
    ['sensorial', 'ver'],
    ['sensorial', 'escuchar'],
    ['mental', 'interactuar'],
  ] as const);
  return {
    discapacidad: [belongs(candidacy, 'discapacidad', random)],
    'discapacidad-duracion': [random.chance(0.85) ? 'permanente' : 'temporal'],
    'discapacidad-tipo': [kind],
    'discapacidad-dificultad': [hindrance],
  };
}

function diversity(candidacy: InventedCandidacy, random: Random): IdentityChoices {
  const isWoman = candidacy.person.gender === 'woman';
  const own = isWoman ? ['mujer-lesbiana', 'mujer-trans'] : ['hombre-gay', 'hombre-trans'];
  const identity = random.pick([...own, 'persona-bisexual', 'persona-bisexual', 'queer']);
  return {
    'diversidad-sexual': [belongs(candidacy, 'diversidad-sexual', random)],
    'diversidad-sexual-identidad': [identity],
  };
}

function migration(candidacy: InventedCandidacy, random: Random): IdentityChoices {
  return {
    migrante: [belongs(candidacy, 'migrante', random)],
    'migrante-pais': [random.pick(['us', 'us', 'us', 'ca', 'es'])],
    'migrante-tiempo': [random.pick(['de-0-a-5', 'de-6-a-15', 'mas-de-15'])],
    'migrante-motivo': [random.pick(['trabajo', 'trabajo', 'familiar', 'estudio'])],
    'migrante-situacion': [random.chance(0.5) ? 'si' : 'no'],
  };
}

const INCOMES: readonly string[] = [
  'menos-de-11000',
  'menos-de-11000',
  'de-11001-a-25000',
  'de-11001-a-25000',
  'de-11001-a-25000',
  'de-25001-a-50000',
  'de-25001-a-50000',
  'de-50001-a-75000',
  'de-75001-a-112000',
  'sin-ingresos',
  PREFER_NOT,
  PREFER_NOT,
];

const INCOME_SOURCES: readonly string[] = [
  'salario',
  'salario',
  'salario',
  'negocio-propio',
  'negocio-propio',
  'empresa-registrada',
  'sin-laborar',
  PREFER_NOT,
];

const OTHER_STATES: readonly string[] = [
  'ciudad-de-mexico',
  'mexico',
  'puebla',
  'veracruz-de-ignacio-de-la-llave',
  'guerrero',
  'michoacan-de-ocampo',
  'sinaloa',
  'guanajuato',
  'oaxaca',
  PREFER_NOT,
];
