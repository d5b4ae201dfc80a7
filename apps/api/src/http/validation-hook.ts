import type { FieldProblem } from '@conoceles/contracts';
import type { Context } from 'hono';
import type { z } from 'zod';
import { problemResponse } from './problem-response.ts';

type Result = { readonly target: string; readonly success: boolean; readonly error?: z.ZodError };

/** Turns failed validation of body, query or path into `invalid-input` with a JSON pointer per field. */
export function validationHook(result: Result, c: Context): Response | undefined {
  if (result.success || result.error === undefined) return undefined;
  // A path that cannot name anything names nothing: same answer as an unknown id.
  if (result.target === 'param') return problemResponse(c, 'not-found');
  const prefix = result.target === 'query' ? '/query' : '';
  return problemResponse(c, 'invalid-input', { errors: fieldProblems(result.error, prefix) });
}

function fieldProblems(error: z.ZodError, prefix: string): FieldProblem[] {
  return error.issues.map((issue) => ({
    pointer: prefix + issue.path.map((part) => `/${escapePointer(String(part))}`).join(''),
    detail: isOurs(issue.message) ? issue.message : 'Revisa este dato.',
  }));
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Messages written in the contracts are Spanish sentences; the library's own are English and say «Invalid» or «Too». */
function isOurs(message: string): boolean {
  return !/^(?:Invalid|Too |Unrecognized|Expected|Required)/u.test(message);
}
