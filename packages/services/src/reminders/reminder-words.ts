import { dateInWords, endOfDay, remainingInWords } from '@conoceles/rules';
import { pendingStates, type StandingRow } from '../capture/standing-rows.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';
import { oncePerInstant } from './once-per-instant.ts';

type Time = Pick<TenantContext, 'now' | 'timeZone' | 'rules' | 'process'>;

/** Until when a person may capture; once the deadline passed, whether it is still possible (late capture by rule) and until what day. */
function deadlineWords(dueAt: Date | null, time: Time): string {
  const { now, timeZone } = time;
  if (dueAt === null) return 'El plazo empieza a contar cuando se recibe la cuenta de acceso.';
  const left = `${remainingInWords(now, dueAt, timeZone)}.`;
  return now <= dueAt ? left : `${left} ${lateWords(time)}`;
}

/** The same for many, by the few deadlines they share. */
export function deadlinesInWords(time: Time): (dueAt: Date | null) => string {
  const dated = oncePerInstant((dueAt) => deadlineWords(dueAt, time));
  return (dueAt) => (dueAt === null ? deadlineWords(null, time) : dated(dueAt));
}

/** Whether what was not captured in time can still be. */
export function lateWords({ now, timeZone, rules, process }: Time): string {
  const last = endOfDay(process.electionDay, timeZone);
  if (!rules.lateCaptureUntilElectionDay || now > last) {
    return 'El sistema ya no admite la captura; si tienes dudas, comunícate con el organismo electoral.';
  }
  return `Todavía se puede capturar hasta el ${dateInWords(last, timeZone)}; quedará marcado como extemporáneo.`;
}

type States = Pick<StandingRow, 'curricular' | 'identity'>;

const isPending = (state: StandingRow['curricular']) => pendingStates.some((pending) => pending === state);

/** Which questionnaires are still to be captured or corrected, counted: what a reminder keeps as evidence. */
export function missingOf({ curricular, identity }: States): Record<string, number> {
  return {
    ...(isPending(curricular) ? { curricular: 1 } : {}),
    ...(isPending(identity) ? { identity: 1 } : {}),
  };
}

/** «te falta enviar el cuestionario curricular y el de identidad». */
export function missingInWords(missing: Readonly<Record<string, number>>): string {
  const both = missing.curricular !== undefined && missing.identity !== undefined;
  if (both) return 'te falta enviar el cuestionario curricular y el de identidad';
  return missing.curricular === undefined
    ? 'te falta enviar el cuestionario de identidad'
    : 'te falta enviar el cuestionario curricular';
}
