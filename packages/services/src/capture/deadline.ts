import type { CaptureWindow, Deadline } from '@conoceles/contracts';
import {
  captureDueAt,
  captureWindow,
  dateInWords,
  endOfDay,
  remainingInWords,
  startOfDay,
} from '@conoceles/rules';
import type { TenantContext } from '../tenants/tenant-context.ts';
import type { CandidacySummary } from './candidacy-summary.ts';

export type CaptureTime = { readonly window: CaptureWindow; readonly deadline: Deadline };

type Received = Pick<
  CandidacySummary,
  'approvedOn' | 'bySubstitution' | 'createdAt' | 'ownReceivedAt' | 'partyReceivedAt'
>;

/**
 * When the clock of art. 16 f started: the first sign-in of the person's own account; until there is one, the party's, but never before the approval of
 * this candidacy.
 */
export function captureStartedAt(candidacy: Received, timeZone: string): Date | undefined {
  if (candidacy.ownReceivedAt !== null) return candidacy.ownReceivedAt;
  if (candidacy.partyReceivedAt === null) return undefined;
  const approvedAt = approvalOf(candidacy, timeZone);
  return new Date(Math.max(candidacy.partyReceivedAt.getTime(), approvedAt.getTime()));
}

function approvalOf({ approvedOn, createdAt }: Received, timeZone: string): Date {
  return approvedOn === null ? createdAt : startOfDay(approvedOn, timeZone);
}

/**
 * Whether one questionnaire may be captured now and until when, in words.
 * @param returned it was submitted before and came back.
 */
export function captureTime(candidacy: Received, tenant: TenantContext, returned: boolean): CaptureTime {
  const { now, rules, timeZone } = tenant;
  const input = {
    now,
    timeZone,
    rules,
    electionDay: tenant.process.electionDay,
    receivedAt: captureStartedAt(candidacy, timeZone),
    // Whoever takes another's place is approved by the substitution itself.
    substitutedAt: candidacy.bySubstitution ? approvalOf(candidacy, timeZone) : undefined,
    returned,
  };
  const window = captureWindow(input);
  const dueAt = captureDueAt(input) ?? null;
  const words = deadlineInWords({ window, dueAt, tenant, returned });
  return { window, deadline: { dueAt: dueAt?.toISOString() ?? null, words, state: window } };
}

type Words = {
  window: CaptureWindow;
  dueAt: Date | null;
  tenant: Pick<TenantContext, 'now' | 'timeZone' | 'process'>;
  returned: boolean;
};

function deadlineInWords({ window, dueAt, tenant, returned }: Words): string {
  const { now, process, timeZone } = tenant;
  if (dueAt === null) return 'El plazo empieza a contar cuando se recibe la cuenta de acceso.';
  const left = remainingInWords(now, dueAt, timeZone);
  if (now <= dueAt || window === 'closed' || window === 'not-open') return left;
  const lastDay = dateInWords(endOfDay(process.electionDay, timeZone), timeZone);
  if (window === 'late')
    return `${left}. Todavía puedes capturar hasta el ${lastDay}; quedará marcado como extemporáneo.`;
  return returned ? `${left}. Puedes corregir lo observado hasta el ${lastDay}.` : left;
}
