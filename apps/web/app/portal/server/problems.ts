import { ApiProblem } from '@conoceles/api-client';
import { json, redirect } from '@remix-run/node';
import { paths } from '../paths.ts';
import { safeReturnTo } from '../return-to.ts';

/** A refusal as a page shows it: the catalogue's words and what the person can quote when asking for help. */
export interface ProblemPage {
  readonly page: 'problem';
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
}

/** The session ended while something typed was on its way: the page keeps it, asks to sign in and sends it again. */
export interface SessionEndedPage {
  readonly page: 'session-ended';
  readonly carried: readonly (readonly [string, string])[];
  readonly email: string;
  readonly error: string | undefined;
  readonly lostFile: boolean;
}

function pageOf(problem: ApiProblem): ProblemPage {
  const { code, title, detail, requestId } = problem;
  return { page: 'problem', code, title, detail, requestId };
}

/** Answers a refusal of the API with a page: sign-in when there is no session, its own page otherwise. What is not a refusal goes on. */
export function throwAsPage(error: unknown, request: Request): never {
  if (!(error instanceof ApiProblem)) throw error;
  if (error.code === 'unauthenticated') {
    const url = new URL(request.url);
    throw redirect(paths.signIn(safeReturnTo(`${url.pathname}${url.search}`)));
  }
  throw json(pageOf(error), { status: error.status, headers: { 'Cache-Control': 'no-store' } });
}

/** Id of the control a JSON pointer of the API names: «/answers/motivo-cargo/text» is about «motivo-cargo». */
export function fieldOfPointer(pointer: string): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return (parts[0] === 'answers' ? parts[1] : parts[0]) ?? '';
}

/** What each field of a form needs, first problem of each; empty when the refusal is not about fields. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  const found: Record<string, string> = {};
  for (const { pointer, detail } of error.errors) found[fieldOfPointer(pointer)] ??= detail;
  return found;
}
