import type { ReportState } from '@conoceles/contracts';
import type { Told } from './states.ts';

export const reportStates: Record<ReportState, Told> = {
  open: { tone: 'doing', label: 'Por revisar' },
  closed: { tone: 'idle', label: 'Cerrado' },
};
