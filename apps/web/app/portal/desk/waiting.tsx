import { StatusTag } from '../../design/components/index.ts';
import { countOf } from '../words/dates.ts';

/** Days past which a questionnaire stands out, and past which it cannot be missed. */
export const ageing = { late: 3, long: 7 } as const;

/** How long a questionnaire has waited for the OPL, in words. */
export function Waiting({ days }: { days: number | null }) {
  if (days === null) return '—';
  const words = days === 0 ? 'Desde hoy' : countOf(days, 'día', 'días');
  if (days <= ageing.late) return words;
  return (
    <StatusTag tone={days > ageing.long ? 'stopped' : 'waiting'} icon="clock">
      {words}
    </StatusTag>
  );
}
