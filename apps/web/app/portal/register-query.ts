import type { RegisterFilter } from '@conoceles/contracts';
import { queryAddress } from './query-address.ts';

/** Filters of the register of reminders, as its address says them. */
export type RegisterQuery = RegisterFilter;

const kinds = [
  ['before-deadline', 'antes'],
  ['overdue', 'vencido'],
  ['manual', 'a-mano'],
] as const;
const deliveries = [
  ['queued', 'en-cola'],
  ['sent', 'enviado'],
  ['delivered', 'entregado'],
  ['failed', 'fallido'],
  ['bounced', 'rebotado'],
  ['no-address', 'sin-correo'],
] as const;
const audiences = [
  ['people', 'personas'],
  ['parties', 'partidos'],
] as const;
export const registerWords = { kinds, deliveries, audiences } as const;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

function known<Value extends string>(words: readonly (readonly [Value, string])[], word: string | null) {
  return words.find(([, written]) => written === word)?.[0];
}

export const wordFor = (words: readonly (readonly [string, string])[], value: string | undefined) =>
  words.find(([one]) => one === value)?.[1];

export function readRegisterQuery(search: URLSearchParams): RegisterQuery {
  const candidacy = search.get('candidatura') ?? '';
  const query: RegisterQuery = {
    kind: known(kinds, search.get('tipo')),
    delivery: known(deliveries, search.get('entrega')),
    audience: known(audiences, search.get('a')),
    party: search.get('partido') || undefined,
    candidacy: uuid.test(candidacy) ? candidacy : undefined,
    q: search.get('nombre')?.trim().slice(0, 80) || undefined,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

export function registerAddress(path: string, query: RegisterQuery, page?: number): string {
  return queryAddress(path, {
    tipo: wordFor(kinds, query.kind),
    entrega: wordFor(deliveries, query.delivery),
    a: wordFor(audiences, query.audience),
    partido: query.party,
    candidatura: query.candidacy,
    nombre: query.q,
    pagina: page === undefined || page === 1 ? undefined : String(page),
  });
}

/** The query as the API takes it. */
export function registerFilter(query: RegisterQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
