/** One thing wrong in a tenant's folder, with its place and what to do about it (in Spanish). Lines and columns count from 1. */
export type TenantProblem = {
  file: string;
  line: number;
  column: number;
  message: string;
};

/** `tenants/sonora/offices.yaml:12:5: Falta «name»…`, the form editors and terminals turn into a link. */
export function formatTenantProblem(problem: TenantProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`;
}

/** The folder cannot be used: carries every problem found, not only the first. */
export class TenantFolderError extends Error {
  readonly problems: readonly TenantProblem[];

  constructor(problems: readonly TenantProblem[]) {
    super(problems.map(formatTenantProblem).join('\n'));
    this.name = 'TenantFolderError';
    this.problems = problems;
  }
}
