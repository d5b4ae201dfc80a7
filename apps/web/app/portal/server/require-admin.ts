import { ApiProblem } from '@conoceles/api-client';
import { type Me, problemCatalogue } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';

/**
 * Who is signed in, if the internal body's desk is theirs. Pages whose first call would not say it (a form to fill) ask here; the API decides
 * again on every call.
 */
export async function requireAdmin(api: PortalApi): Promise<Me> {
  const me = await api.me();
  if (me.kind === 'admin') return me;
  throw new ApiProblem({ type: '/problemas/forbidden', code: 'forbidden', ...problemCatalogue.forbidden });
}
