import postgres from 'postgres';

export type DatabaseProblem = {
  /** SQLSTATE. */
  code: string;
  /** Name of the constraint that was broken, from which services tell the person what is wrong. */
  constraint: string | null;
};

/**
 * What PostgreSQL refused, looked for through the causes of an error; null when it was not PostgreSQL. Messages are left out on purpose: drizzle's
 * carry bound parameters.
 */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof postgres.PostgresError) {
      return { code: cause.code, constraint: cause.constraint_name ?? null };
    }
  }
  return null;
}
