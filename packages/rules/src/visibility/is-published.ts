import type { ResponseFacts } from './visibility.ts';

/**
 * Whether a validated version of a questionnaire is public at `now`. The state does not say it: while a correction is captured and reviewed the public
 * goes on reading what was validated before, and only a publication of what was validated sets `publishedAt` (rules/life).
 */
export function isPublished<Response extends ResponseFacts>(
  response: Response,
  now: Date,
): response is Response & { readonly publishedAt: Date } {
  return !!response.publishedAt && response.publishedAt <= now;
}
