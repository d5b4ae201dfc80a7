import { type FieldProblem, Problem, type ProblemCode, problemCatalogue } from '@conoceles/contracts';

/** A refusal of the API, as its catalogue writes it. `errors` point to the fields of what was sent. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title;
    this.detail = problem.detail;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }
}

/** Reads a failed response as a problem; one that is not a problem (a proxy's page) becomes `unavailable`. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = Problem.safeParse(body);
  if (parsed.success) return new ApiProblem(parsed.data);
  return new ApiProblem({ type: 'about:blank', code: 'unavailable', ...problemCatalogue.unavailable });
}
