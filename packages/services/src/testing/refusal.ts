import { ServiceProblem } from '../service-problem.ts';

/** Code and pointers with which a verb refuses: `invalid-input /takenOn`. A verb that does not refuse fails the test. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const reason = await refusedBecause(work);
  return `${reason.code} ${reason.errors.map(({ pointer }) => pointer).join()}`.trim();
}

/** The refusal itself, to read its words. */
export async function refusedBecause(work: Promise<unknown>): Promise<ServiceProblem> {
  const reason: unknown = await work.catch((error: unknown) => error);
  if (!(reason instanceof ServiceProblem)) throw new Error('expected a refusal', { cause: reason });
  return reason;
}
