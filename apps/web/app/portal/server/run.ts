import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import type { PortalApi } from '../api.ts';
import { apiOf } from './api-of.ts';
import { type SessionEndedPage, throwAsPage } from './problems.ts';

/** Names of the sign-in fields inside a form that is sent again after the session ended. */
export const againFields = { email: '_correo', passphrase: '_frase' } as const;

export interface ActionTools {
  readonly api: PortalApi;
  readonly form: FormData;
  readonly args: ActionFunctionArgs;
}

/** Runs a loader of a portal; refusals become pages and nothing is kept by caches. */
export async function runLoader<T>(
  args: LoaderFunctionArgs,
  run: (api: PortalApi) => Promise<T>,
): Promise<T> {
  try {
    return await run(apiOf(args.context));
  } catch (error) {
    return throwAsPage(error, args.request);
  }
}

function textEntries(form: FormData): [string, string][] {
  const signInFields: readonly string[] = Object.values(againFields);
  return [...form.entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !signInFields.includes(name) ? [[name, value]] : [],
  );
}

function hasFile(form: FormData): boolean {
  return [...form.values()].some((value) => typeof value !== 'string' && value.size > 0);
}

function sessionEnded(form: FormData, error?: string): Response {
  const page: SessionEndedPage = {
    page: 'session-ended',
    carried: textEntries(form),
    email: String(form.get(againFields.email) ?? ''),
    error,
    lostFile: hasFile(form),
  };
  return json(page, { status: 401, headers: { 'Cache-Control': 'no-store' } });
}

/** Signs in with what the «sesión terminada» page asked for; answers the cookies to keep. */
async function signInAgain(args: ActionFunctionArgs, form: FormData): Promise<readonly string[]> {
  const passphrase = form.get(againFields.passphrase);
  if (typeof passphrase !== 'string') return [];
  try {
    const email = String(form.get(againFields.email) ?? '');
    return (await apiOf(args.context).signIn({ email, passphrase })).cookies;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    throw sessionEnded(form, error.title);
  }
}

/** What the browser would send back for the cookies just set. */
export function cookieHeader(cookies: readonly string[]): string | undefined {
  return cookies.length === 0 ? undefined : cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}

/**
 * Runs an action of a portal. If the session ended, the answer is a page that keeps everything typed, asks for the passphrase and sends it
 * again; other refusals become pages unless `run` handles them. The answer of `run` must be a Response.
 * @param readForm how to read what was posted, where it may be a heavy file
 */
export async function runAction(
  args: ActionFunctionArgs,
  run: (tools: ActionTools) => Promise<Response>,
  readForm: (request: Request) => Promise<FormData> = (request) => request.formData(),
): Promise<Response> {
  const form = await readForm(args.request);
  const cookies = await signInAgain(args, form);
  try {
    const answer = await run({ api: apiOf(args.context, cookieHeader(cookies)), form, args });
    for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie);
    return answer;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'unauthenticated') throw sessionEnded(form);
    return throwAsPage(error, args.request);
  }
}
