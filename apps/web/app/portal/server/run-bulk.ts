import { ApiProblem } from '@conoceles/api-client';
import { bulkLimit, type PublishedReviews } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';
import { readPicked } from '../desk/picked.ts';

export interface BulkRefusal {
  readonly errors: readonly string[];
  /** Some were published and some were not. */
  readonly partly?: PublishedReviews;
}
type Outcome = { readonly done: string; readonly count: number } | { readonly refusal: BulkRefusal };

const refused = (...errors: string[]): Outcome => ({ refusal: { errors } });

/** What the marked rows of the queue ask for: whose turn they are, or their publication. */
export async function runBulk(api: PortalApi, form: FormData): Promise<Outcome> {
  const picked = readPicked(form);
  if (picked.length === 0) return refused('Elige al menos un cuestionario de la lista.');
  if (picked.length > bulkLimit) return refused(`Elige a lo más ${bulkLimit} cuestionarios a la vez.`);
  const intent = form.get('accion');
  if (intent === 'publicar') {
    const items = picked.map(({ contentHash, ...target }) => ({
      ...target,
      contentHash: contentHash ?? '-',
    }));
    const result = await api.publishReviews({ items });
    if (result.leftOut.length > 0) return { refusal: { errors: [], partly: result } };
    return { done: 'publicado', count: result.published.length };
  }
  const accountId = await receiver(api, form);
  if (accountId === undefined) return refused('Elige a quién se pasa el turno.');
  try {
    const items = picked.map(({ candidacyId, kind }) => ({ candidacyId, kind }));
    const { assigned } = await api.assignReviews({ items, accountId });
    return { done: 'asignado', count: assigned };
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'forbidden' && error.detail)
      return refused(error.detail);
    throw error;
  }
}

/** Whoever gets the turn; null is nobody, undefined that none was chosen. */
async function receiver(api: PortalApi, form: FormData): Promise<string | null | undefined> {
  const intent = form.get('accion');
  if (intent === 'soltar') return null;
  if (intent === 'asignarme') return (await api.me()).accountId;
  const chosen = form.get('cuenta');
  return typeof chosen === 'string' && chosen !== '' ? chosen : undefined;
}
