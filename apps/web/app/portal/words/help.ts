import type { HelpKind, HelpState } from '@conoceles/contracts';
import type { Told } from './states.ts';

export const helpKinds: Record<HelpKind, string> = { help: 'Ayuda', opinion: 'Opinión' };

/** States as whoever asked reads them. */
export const helpForCapture: Record<HelpState, Told> = {
  open: { tone: 'waiting', label: 'Enviado, sin respuesta todavía' },
  answered: { tone: 'done', label: 'Respondido' },
  closed: { tone: 'idle', label: 'Cerrado' },
};

/** The same as the desk reads them. */
export const helpForDesk: Record<HelpState, Told> = {
  open: { tone: 'doing', label: 'Por responder' },
  answered: { tone: 'done', label: 'Respondido' },
  closed: { tone: 'idle', label: 'Cerrado' },
};
