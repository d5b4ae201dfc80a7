import type { PublicBallot } from '@conoceles/contracts';
import { apiOf, load } from '../api.server.ts';
import type { WebContext } from '../web-context.ts';

/** The ballot of a place; a place that is none becomes the page not found. */
export function readBallot(
  context: WebContext,
  municipality: string,
  district?: string,
): Promise<PublicBallot> {
  const query = district === undefined ? {} : { district };
  return load(apiOf(context).api.public.ballots[':municipality'].$get({ param: { municipality }, query }));
}
