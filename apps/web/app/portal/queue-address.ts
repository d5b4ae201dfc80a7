import type { QuestionnaireKind, QuestionnaireState } from '@conoceles/contracts';
import { paths } from './paths.ts';
import { queryAddress } from './query-address.ts';

/** Filters of the review queue; every view of it has an address. */
export interface QueueQuery {
  readonly kind?: QuestionnaireKind | undefined;
  readonly state?: QuestionnaireState | undefined;
  readonly office?: string | undefined;
}

export function queueAddress({ kind, state, office }: QueueQuery, page?: number): string {
  return queryAddress(paths.desk(), {
    cuestionario: kind,
    estado: state,
    cargo: office,
    pagina: page === undefined || page === 1 ? undefined : String(page),
  });
}
