import type { FieldProblem, ProblemCode } from '@conoceles/contracts';

/** A refusal the caller may read: code of the closed catalogue, a Spanish detail and, for input, pointers to the fields. */
export class ServiceProblem extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];

  constructor(code: ProblemCode, detail?: string, errors: readonly FieldProblem[] = []) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.name = 'ServiceProblem';
    this.code = code;
    this.detail = detail;
    this.errors = errors;
  }
}

/** The answer to whoever may not know whether something exists; identical to a real absence. */
export function notFound(): ServiceProblem {
  return new ServiceProblem('not-found');
}
