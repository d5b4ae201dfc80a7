import { ApiProblem } from '@conoceles/api-client';
import { json } from '@remix-run/node';
import type { Fields } from '../form/field-names.ts';
import { fieldErrors } from './problems.ts';

/** What a refused form is shown again with: everything typed, the fields to mend and, if it is about none of them, the reason. */
export interface TypedAgain {
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: { readonly title: string; readonly detail: string | undefined } | null;
}

const mendable: readonly string[] = ['invalid-input', 'too-many-requests', 'state-conflict', 'conflict'];

/** Answers a refusal that the person can do something about with the same form, nothing lost; any other goes on. */
export function typedAgain(error: unknown, fields: Fields): Response {
  if (!(error instanceof ApiProblem) || !mendable.includes(error.code)) throw error;
  const errors = fieldErrors(error);
  const problem = Object.keys(errors).length > 0 ? null : { title: error.title, detail: error.detail };
  const body: TypedAgain = { fields, errors, problem };
  return json(body, { status: error.status, headers: { 'Cache-Control': 'no-store' } });
}
