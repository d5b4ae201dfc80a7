import type { QuestionnaireState } from '@conoceles/contracts';
import { daysBetween, localDay } from '@conoceles/rules';
import type { TenantContext } from '../tenants/tenant-context.ts';

const waiting: readonly QuestionnaireState[] = [
  'submitted',
  'authorised',
  'in-review',
  'first-validated',
  'validated',
];

/** Calendar days, on the process's own clock, that a questionnaire has waited for the OPL; null when it does not wait for it. */
export function waitingDays(
  state: QuestionnaireState,
  since: Date | null,
  { now, timeZone }: Pick<TenantContext, 'now' | 'timeZone'>,
): number | null {
  if (since === null || !waiting.includes(state)) return null;
  return Math.max(0, daysBetween(localDay(since, timeZone), localDay(now, timeZone)));
}

/** What a reviewer can do something about, when no state is asked for: where the party must authorise, what it has not is its turn. */
export function statesToVerify(demandsAuthorisation: boolean): QuestionnaireState[] {
  return [demandsAuthorisation ? 'authorised' : 'submitted', 'in-review', 'first-validated', 'validated'];
}
