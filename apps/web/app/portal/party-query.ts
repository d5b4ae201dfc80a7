import type { PartyFilter } from '@conoceles/contracts';
import { paths } from './paths.ts';
import { queryAddress } from './query-address.ts';

/** Filters and order of the party's list; every view of it has an address. */
export interface PartyQuery {
  readonly office?: string | undefined;
  readonly territory?: string | undefined;
  readonly role?: PartyFilter['role'];
  readonly curricular?: PartyFilter['curricular'];
  readonly identity?: PartyFilter['identity'];
  readonly deadline?: PartyFilter['deadline'];
  readonly show?: PartyFilter['show'];
  readonly q?: string | undefined;
  readonly order?: 'place' | 'deadline' | 'name' | undefined;
}

type Word<Value extends string> = readonly (readonly [Value, string])[];

/** What the API calls each value and what addresses do. */
export const partyWords = {
  role: [
    ['owner', 'propietaria'],
    ['substitute', 'suplente'],
  ],
  deadline: [
    ['soon', 'por-vencer'],
    ['overdue', 'vencido'],
  ],
  show: [
    ['missing', 'falta-algo'],
    ['to-authorise', 'por-autorizar'],
    ['gone', 'baja'],
  ],
  order: [
    ['place', 'cargo'],
    ['deadline', 'vencimiento'],
    ['name', 'nombre'],
  ],
} as const satisfies Record<string, Word<string>>;

export const stateWords = [
  ['missing', 'falta'],
  ['not-started', 'sin-empezar'],
  ['draft', 'borrador'],
  ['submitted', 'enviado'],
  ['authorised', 'autorizado'],
  ['in-review', 'en-verificacion'],
  ['observed', 'con-observaciones'],
  ['validated', 'validado'],
  ['published', 'publicado'],
] as const satisfies Word<string>;

const names = {
  office: 'cargo',
  territory: 'ambito',
  role: 'tipo',
  curricular: 'curricular',
  identity: 'identidad',
  deadline: 'plazo',
  show: 'mostrar',
  q: 'nombre',
  order: 'orden',
} as const satisfies Record<keyof PartyQuery, string>;

function read<Value extends string>(words: Word<Value>, value: string | null): Value | undefined {
  return words.find(([, word]) => word === value)?.[0];
}

const write = (words: Word<string>, value: string | undefined): string | undefined =>
  words.find(([known]) => known === value)?.[1];

export function readPartyQuery(search: URLSearchParams): PartyQuery {
  const text = (key: keyof PartyQuery) => search.get(names[key])?.trim().slice(0, 80) || undefined;
  const query: PartyQuery = {
    office: text('office'),
    territory: text('territory'),
    role: read(partyWords.role, search.get(names.role)),
    curricular: read(stateWords, search.get(names.curricular)),
    identity: read(stateWords, search.get(names.identity)),
    deadline: read(partyWords.deadline, search.get(names.deadline)),
    show: read(partyWords.show, search.get(names.show)),
    q: text('q'),
    order: read(partyWords.order, search.get(names.order)),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** Address of a view of the list, or of another page that takes the same filters. */
export function partyAddress(query: PartyQuery, page?: number, path = paths.portal()): string {
  return queryAddress(path, {
    [names.office]: query.office,
    [names.territory]: query.territory,
    [names.role]: write(partyWords.role, query.role),
    [names.curricular]: write(stateWords, query.curricular),
    [names.identity]: write(stateWords, query.identity),
    [names.deadline]: write(partyWords.deadline, query.deadline),
    [names.show]: write(partyWords.show, query.show),
    [names.q]: query.q,
    [names.order]: query.order === 'place' ? undefined : write(partyWords.order, query.order),
    pagina: page === undefined || page === 1 ? undefined : String(page),
  });
}

/** The query as the API takes it. */
export function partyFilter(query: PartyQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
