import type { AgeRange, CandidacyRole, DataFileName, Gender } from '@conoceles/contracts';

export interface ListView {
  office?: string | undefined;
  territory?: string | undefined;
  party?: string | undefined;
  alliance?: string | undefined;
  gender?: Gender | undefined;
  degree?: string | undefined;
  age?: AgeRange | undefined;
  affirmativeAction?: string | undefined;
  role?: CandidacyRole | undefined;
  answered?: 'true' | undefined;
  /** As it was typed. */
  name?: string | undefined;
  page?: number | undefined;
}
export type FilterName = Exclude<keyof ListView, 'page'>;

/** Words of addresses for what the API names in English. */
export const genderWords: Record<Gender, string> = {
  woman: 'mujer',
  man: 'hombre',
  'non-binary': 'no-binario',
};
export const roleWords: Record<CandidacyRole, string> = { owner: 'propietaria', substitute: 'suplencia' };
const answeredWords = { true: 'publicado' } as const;

/** Parameters of the list in the order of its canonical address, which `server/surface.ts` keeps too. */
export const filterParameters: Readonly<Record<FilterName, string>> = {
  office: 'cargo',
  territory: 'ambito',
  party: 'partido',
  alliance: 'alianza',
  gender: 'genero',
  degree: 'escolaridad',
  age: 'edad',
  affirmativeAction: 'accion',
  role: 'caracter',
  answered: 'perfil',
  name: 'nombre',
};
export const filterNames = Object.keys(filterParameters) as FilterName[];

function wordOf(view: ListView, name: FilterName): string | undefined {
  const { gender, role, answered } = view;
  if (name === 'gender') return gender && genderWords[gender];
  if (name === 'role') return role && roleWords[role];
  if (name === 'answered') return answered && answeredWords[answered];
  return view[name];
}

/** Canonical address of a view of the list: parameters in a fixed order, the first page without number. */
export function listHref(view: ListView = {}): string {
  const query = filterNames.flatMap((name) => {
    const word = wordOf(view, name);
    return word ? [`${filterParameters[name]}=${encodeURIComponent(word)}`] : [];
  });
  if (view.page !== undefined && view.page > 1) query.push(`pagina=${view.page}`);
  return query.length === 0 ? '/candidaturas' : `/candidaturas?${query.join('&')}`;
}

export const profileHref = (slug: string): string => `/candidaturas/${slug}`;
export const profilePdfHref = (slug: string): string => `${profileHref(slug)}/perfil.pdf`;
export const cardHref = (slug: string): string => `${profileHref(slug)}/tarjeta.png`;
/** The card of the site itself. */
export const siteCardHref = '/tarjeta.png';
/** Icon of the installed site, under an address that names its bytes. */
export const iconHref = (brandVersion: string, name: string): string =>
  `/api/public/icons/${brandVersion}-${name}.png`;
/** Where an error in a profile is reported. */
export const reportHref = (slug: string): string => `${profileHref(slug)}/reportar`;

/** A whole contest side by side; `place` only where it is contested by lists. */
export interface ContestView {
  office?: string | undefined;
  territory?: string | undefined;
  role?: CandidacyRole | undefined;
  place?: number | 'all' | undefined;
}

/** Owners have no parameter, so that the usual comparison has one address. */
export function contestHref({ office, territory, role, place }: ContestView): string {
  const query = [
    ...(office ? [`cargo=${office}`] : []),
    ...(territory ? [`ambito=${territory}`] : []),
    ...(role === 'substitute' ? [`caracter=${roleWords.substitute}`] : []),
    ...(place === undefined ? [] : [`lugar=${place === 'all' ? 'todos' : place}`]),
  ];
  return query.length === 0 ? '/comparar' : `/comparar?${query.join('&')}`;
}

/** Chosen candidacies side by side: one set, one address, whatever the order they were chosen in. */
export const compareHref = (slugs: readonly string[]): string =>
  `/comparar?${[...new Set(slugs)]
    .sort()
    .map((slug) => `c=${slug}`)
    .join('&')}`;

/** What a comparison's address asks for. */
export function readCompareView(url: string): { slugs: string[]; contest: ContestView } {
  const query = new URL(url).searchParams;
  const place = query.get('lugar') ?? '';
  return {
    slugs: query.getAll('c').filter((slug) => slug !== ''),
    contest: {
      office: query.get('cargo') || undefined,
      territory: query.get('ambito') || undefined,
      role: keyOf(roleWords, query.get('caracter') ?? undefined),
      place: place === 'todos' ? 'all' : place === '' ? undefined : Number(place),
    },
  };
}

/** One address for the ballot of a place; without a district, the page that asks for it. */
export const ballotHref = (municipality: string, district?: string | null): string =>
  district ? `/boleta/${municipality}/${district}` : `/boleta?municipio=${municipality}`;

const keyOf = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string | undefined,
): Key | undefined => (Object.keys(words) as Key[]).find((key) => words[key] === word);

/** Reads the view of a request's address; empty parameters are as if absent. */
export function readListView(url: string): ListView {
  const query = new URL(url).searchParams;
  const text = (name: FilterName): string | undefined => query.get(filterParameters[name]) || undefined;
  return {
    office: text('office'),
    territory: text('territory'),
    party: text('party'),
    alliance: text('alliance'),
    gender: keyOf(genderWords, text('gender')),
    degree: text('degree'),
    age: text('age') as AgeRange | undefined,
    affirmativeAction: text('affirmativeAction'),
    role: keyOf(roleWords, text('role')),
    answered: keyOf(answeredWords, text('answered')),
    name: text('name'),
    page: Number(query.get('pagina') ?? 1),
  };
}

export const methodHref = '/metodo';
export const privacyHref = '/privacidad';
export const integralNoticeHref = '/privacidad/integral';
export const accessibilityHref = '/accesibilidad';

/** Pages of open data. */
export const openDataHrefs = {
  home: '/datos',
  dictionary: '/datos/diccionario',
  api: '/datos/api',
  ordered: '/datos/acciones-afirmativas',
} as const;

/** The figures of one snapshot. */
export const figuresFileHref = (id: string, format: 'csv' | 'json'): string =>
  `/datos/cifras/${id}.${format}`;

export const dataFileHref = (name: DataFileName): string => `/datos/${name}`;

export interface OrderedView {
  office?: string | undefined;
  action?: string | undefined;
  page?: number | undefined;
}

/** Canonical address of a view of the list that INAI ordered. */
export function orderedHref({ office, action, page }: OrderedView = {}): string {
  const query = [
    ...(office ? [`cargo=${office}`] : []),
    ...(action ? [`accion=${action}`] : []),
    ...(page !== undefined && page > 1 ? [`pagina=${page}`] : []),
  ];
  return query.length === 0 ? openDataHrefs.ordered : `${openDataHrefs.ordered}?${query.join('&')}`;
}

export function readOrderedView(url: string): OrderedView & { page: number } {
  const query = new URL(url).searchParams;
  return {
    office: query.get('cargo') || undefined,
    action: query.get('accion') || undefined,
    page: Number(query.get('pagina') ?? 1),
  };
}
