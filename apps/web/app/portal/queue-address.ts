import { QuestionnaireState, type ReviewFilter, type ReviewTarget } from '@conoceles/contracts';
import { kindSegments, paths } from './paths.ts';
import { queryAddress } from './query-address.ts';
import { kindOfSegment } from './server/kind-of-segment.ts';

/** Filters of the review queue; every view of it has an address. */
export type QueueQuery = Omit<ReviewFilter, 'page'>;

/** Mark of a sheet opened from the queue: after a verdict the next one with the same filters comes. */
const fromQueue = 'cola';

function wordsOf(query: QueueQuery): Record<string, string | undefined> {
  const { assigned } = query;
  return {
    cuestionario: query.kind === undefined ? undefined : kindSegments[query.kind],
    estado: query.state,
    cargo: query.office,
    partido: query.party,
    turno: assigned === 'me' ? 'mio' : assigned === 'nobody' ? 'nadie' : assigned,
    espera: query.waiting === undefined ? undefined : String(query.waiting),
    avisos: query.alerts === undefined ? undefined : 'si',
    tarde: query.late === undefined ? undefined : 'si',
    regreso: query.returned === undefined ? undefined : 'si',
    nombre: query.q,
  };
}

export function queueAddress(query: QueueQuery, page?: number): string {
  const pagina = page === undefined || page === 1 ? undefined : String(page);
  return queryAddress(paths.desk(), { ...wordsOf(query), pagina });
}

/** The sheet of a questionnaire, remembering the queue it was opened from. @param query absent: it was opened by itself */
export function sheetAddress(
  { candidacyId, kind }: ReviewTarget,
  query?: QueueQuery,
  more: Readonly<Record<string, string | undefined>> = {},
): string {
  const queue = query === undefined ? {} : { [fromQueue]: 'si', ...wordsOf(query) };
  return queryAddress(paths.sheet(candidacyId, kind), { ...queue, ...more });
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

function assignedOf(turn: string | null): QueueQuery['assigned'] {
  if (turn === 'mio') return 'me';
  if (turn === 'nadie') return 'nobody';
  return turn !== null && uuid.test(turn) ? turn : undefined;
}

/** The filters an address names; what it names badly is left out. */
export function readQueueQuery(search: URLSearchParams): QueueQuery {
  const kind = kindOfSegment(search.get('cuestionario') ?? undefined);
  const state = QuestionnaireState.safeParse(search.get('estado'));
  const slug = (name: string) => {
    const value = search.get(name) ?? '';
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value) ? value : undefined;
  };
  const yes = (name: string) => (search.get(name) === 'si' ? ('yes' as const) : undefined);
  const waiting = Number(search.get('espera'));
  const q = search.get('nombre')?.trim().slice(0, 80);
  return withoutBlanks({
    kind,
    state: state.success ? state.data : undefined,
    office: slug('cargo'),
    party: slug('partido'),
    assigned: assignedOf(search.get('turno')),
    waiting: Number.isInteger(waiting) && waiting >= 1 && waiting <= 365 ? waiting : undefined,
    alerts: yes('avisos'),
    late: yes('tarde'),
    returned: yes('regreso'),
    q: q === '' ? undefined : q,
  });
}

function withoutBlanks(query: QueueQuery): QueueQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** Filters of the queue a sheet was opened from; undefined when it was opened by itself. */
export function queueOfSheet(search: URLSearchParams): QueueQuery | undefined {
  return search.get(fromQueue) === 'si' ? readQueueQuery(search) : undefined;
}

/** The same filters as the API asks for them. */
export function queryForApi(query: QueueQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}
