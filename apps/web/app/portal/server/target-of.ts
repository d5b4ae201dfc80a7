import type { Params } from '@remix-run/react';
import type { Target } from '../api.ts';
import { kindOfSegment } from './kind-of-segment.ts';

const notFound = () => new Response('not-found', { status: 404 });

/** The questionnaire an address names; anything that cannot name one is not found. */
export function targetOf(params: Params): Target {
  const kind = kindOfSegment(params.kind);
  const { candidacyId } = params;
  if (kind === undefined || candidacyId === undefined) throw notFound();
  return { candidacyId, kind };
}

export function paramOf(params: Params, name: string): string {
  const value = params[name];
  if (value === undefined) throw notFound();
  return value;
}

/** The element a predicate finds, or the page that says it does not exist. */
export function orNotFound<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}
