import type { ReminderDelivery, ReminderKind } from '@conoceles/contracts';
import { countOf } from './dates.ts';
import type { Told } from './states.ts';

export const reminderKinds: Record<ReminderKind, string> = {
  'before-deadline': 'Antes de vencer',
  overdue: 'Plazo vencido',
  manual: 'A mano',
};

export const deliveries: Record<ReminderDelivery, Told> = {
  queued: { tone: 'doing', label: 'En cola' },
  sent: { tone: 'waiting', label: 'Enviado' },
  delivered: { tone: 'done', label: 'Entregado' },
  failed: { tone: 'stopped', label: 'No se pudo enviar' },
  bounced: { tone: 'stopped', label: 'Rebotado' },
  'no-address': { tone: 'idle', label: 'Sin correo: entregar por oficio' },
};

/** «Curricular e identidad», or how many candidacies of a party. */
export function missingWords(missing: Readonly<Record<string, number>>): string {
  const { candidacies, curricular, identity } = missing;
  if (candidacies !== undefined) return countOf(candidacies, 'candidatura', 'candidaturas');
  if (curricular !== undefined && identity !== undefined) return 'Curricular e identidad';
  return curricular === undefined ? 'Identidad' : 'Curricular';
}
