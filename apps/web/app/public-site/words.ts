import type { PublicCandidacy, PublicSite } from '@conoceles/contracts';

const dayFormat = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone: 'UTC' });
const figureFormat = new Intl.NumberFormat('es-MX');

/** «2024-06-02» → «2 de junio de 2024». */
export const dayInWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

/** An instant in the state's zone: «10 de mayo de 2024, 12:00». */
export function momentInWords(instant: string, timeZone: string): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat('es-MX', { dateStyle: 'long', timeZone }).format(date);
  const hour = new Intl.DateTimeFormat('es-MX', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return `${day}, ${hour.format(date)}`;
}

export const figure = (count: number): string => figureFormat.format(count);

/** «1 candidatura», «918 candidaturas». */
export const candidaciesInWords = (count: number): string =>
  `${figure(count)} ${count === 1 ? 'candidatura' : 'candidaturas'}`;

/** Office with what tells it apart: suplencia, place on the list. */
export function officeInWords(candidacy: Pick<PublicCandidacy, 'office' | 'role' | 'listNumber'>): string {
  const place = candidacy.listNumber === null ? '' : `, lugar ${candidacy.listNumber} de la lista`;
  return `${candidacy.office.name}${candidacy.role === 'substitute' ? ', suplencia' : ''}${place}`;
}

export const genderInWords: Record<PublicCandidacy['gender'], string> = {
  woman: 'Mujer',
  man: 'Hombre',
  'non-binary': 'No binario',
};

/** State of the curricular questionnaire in a list: one line, same length and tone for all. */
export const captureInWords: Record<PublicCandidacy['curricular'], string> = {
  published: 'Con respuestas publicadas',
  'in-process': 'Respuestas en verificación',
  'not-captured': 'Sin respuestas capturadas',
};

/** What the site says of its publication window. */
export function windowInWords(window: PublicSite['window']): { title: string; text: string } {
  const start = window.start === null ? null : dayInWords(window.start);
  const end = window.end === null ? null : dayInWords(window.end);
  switch (window.state) {
    case 'before':
      return {
        title: start === null ? 'Los perfiles aún no se publican' : `Los perfiles se publican el ${start}`,
        text: 'La publicación abre con el inicio de las campañas. Vuelve ese día para conocer a quienes aparecen en tu boleta.',
      };
    case 'open':
      return {
        title: 'Perfiles a la vista',
        text:
          end === null
            ? 'La fecha de cierre está por confirmar.'
            : `Se muestran hasta el ${end}, día de la elección.`,
      };
    case 'after':
      return {
        title: 'La publicación de perfiles terminó',
        text:
          end === null
            ? 'Quedan las cifras generales del proceso.'
            : `Los perfiles se mostraron hasta el ${end}. Quedan las cifras generales del proceso.`,
      };
    case 'undated':
      return {
        title: 'Fecha de publicación por confirmar',
        text: 'El organismo electoral aún no acuerda cuándo abre la publicación de perfiles.',
      };
  }
}

/** The neutral order of lists, stated. */
export function orderInWords(order: PublicSite['order']): string {
  return order.rule === 'alphabetical'
    ? 'Orden alfabético por primer apellido.'
    : `El orden se sortea cada día y es el mismo para todo el público${order.seed === null ? '' : ` (semilla del sorteo: ${order.seed})`}.`;
}

const alliances: Partial<Record<PublicCandidacy['nomination']['kind'], string>> = {
  coalition: 'Coalición',
  'common-candidacy': 'Candidatura común',
  independent: 'Candidatura independiente',
};

/** Who nominates: a party by its whole name, an alliance by what it is and its own name or its parties. */
export function nominationInWords({ kind, label, parties }: PublicCandidacy['nomination']): string {
  const only = parties[0];
  if (kind === 'party' && only !== undefined) return only.name;
  const alliance = alliances[kind];
  if (alliance === undefined || label.toLowerCase().startsWith(alliance.toLowerCase())) return label;
  // The dash stays with the party before it when the line breaks.
  return kind === 'independent' ? alliance : `${alliance} ${label.replaceAll(' – ', '\u00a0– ')}`;
}

/** A text as a sentence: capital first, full stop last. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toLocaleUpperCase('es-MX') + trimmed.slice(1);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}
