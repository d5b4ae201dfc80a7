import type { z } from 'zod';
import { explainIssue } from './explain-issue.ts';
import type { TenantProblem } from './tenant-problem.ts';
import type { YamlSource } from './yaml-source.ts';

/** A value and its source, or undefined with the problems added to `problems`. */
export function parseSource<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  problems: TenantProblem[],
): z.output<Schema> | undefined {
  if (source.problems.length > 0) {
    problems.push(...source.problems);
    return undefined;
  }
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return result.data;
  const explained = result.error.issues.flatMap((issue) => explainIssue(issue));
  problems.push(...explained.map(({ path, message, key }) => source.problemAt(path, message, key)));
  return undefined;
}
