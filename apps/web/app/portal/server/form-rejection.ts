import { ApiProblem } from '@conoceles/api-client';
import { json } from '@remix-run/node';
import type { z } from 'zod';
import { fieldErrors } from './problems.ts';

/** A form that was not accepted: everything typed, what each field needs, and the refusal when it is about no field. */
export interface FormRejection {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: { readonly title: string; readonly detail: string | undefined } | null;
}

const noStore = { 'Cache-Control': 'no-store' };

/** The fields of a posted form as text, one value each. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** The page again, with what each field of the schema lacks. */
export function rejectFields(typed: FormRejection['typed'], error: z.ZodError): Response {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0] ?? '')] ??= message;
  return json({ typed, errors, problem: null } satisfies FormRejection, { status: 422, headers: noStore });
}

/** The page again when the API refuses what was typed or the moment (409, 422); anything else is thrown on. */
export function rejectProblem(typed: FormRejection['typed'], error: unknown): Response {
  if (!(error instanceof ApiProblem) || ![409, 422].includes(error.status)) throw error;
  const errors = fieldErrors(error);
  const about = Object.keys(errors).length > 0 ? null : { title: error.title, detail: error.detail };
  const rejection: FormRejection = { typed, errors, problem: about };
  return json(rejection, { status: error.status, headers: noStore });
}
