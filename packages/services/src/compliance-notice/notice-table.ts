import type { NoticeFigure, NoticeQuestionnaire, NoticeRow } from '@conoceles/contracts';
import { dateInWords } from '@conoceles/rules';

/** The cells of a notice, the same in its three files. */
export const noticeHeader = [
  'No.',
  'Candidatura',
  'Cargo y ámbito',
  'Postulación',
  'Responde de la captura',
  'Cuenta emitida',
  'Cuenta recibida',
  'Plazo de captura',
  'Exhortos',
  'Cuestionario curricular',
  'Cuestionario de identidad',
] as const;
export const noticeWidths = [4, 14, 14, 10, 10, 10, 10, 10, 10, 12, 12] as const;

export const withdrawnHeader = [...noticeHeader, 'Situación'] as const;
export const withdrawnWidths = [...noticeWidths, 10] as const;

export const figuresHeader = [
  'Responde de la captura',
  'Candidaturas aprobadas',
  'En esta lista',
  'Sin el curricular',
  'Sin el de identidad',
  'Fuera de plazo',
] as const;
export const figuresWidths = [30, 14, 14, 14, 14, 14] as const;

export function noticeCells(row: NoticeRow, place: number): string[] {
  const received = day(row.accountReceivedOn, 'No recibida');
  return [
    String(place),
    `${row.name} (${row.role.toLowerCase()})`,
    `${row.office}, ${row.territory}`,
    row.nomination,
    row.answerable,
    day(row.accountIssuedOn, 'No emitida'),
    row.receivedByParty ? `${received} (por el partido)` : received,
    day(row.dueOn, 'No empezó'),
    row.reminders.length === 0 ? 'Ninguno' : row.reminders.map((one) => day(one, '')).join('; '),
    questionnaireCell(row.curricular),
    questionnaireCell(row.identity),
  ];
}

export function withdrawnCells(row: NoticeRow, place: number): string[] {
  const what = row.status === 'substituted' ? 'Sustituida' : 'Cancelada';
  return [...noticeCells(row, place), `${what} el ${day(row.statusOn, '')}`];
}

export function figuresCells(figure: NoticeFigure): string[] {
  const { answerable, total, listed, curricularMissing, identityMissing, late } = figure;
  return [answerable, ...[total, listed, curricularMissing, identityMissing, late].map(String)];
}

/** «No lo envió»; «Fuera de plazo, 12/05/2024. Hoy: publicado». */
function questionnaireCell({ result, capturedOn, state }: NoticeQuestionnaire): string {
  if (result === 'missing') return `No lo envió. Hoy: ${state.toLowerCase()}`;
  const when = result === 'late' ? 'Fuera de plazo' : 'En plazo';
  return `${when}, ${day(capturedOn, '')}. Hoy: ${state.toLowerCase()}`;
}

/** Day, month and year, as the documents write dates in tables. */
function day(value: string | null, absent: string): string {
  if (value === null) return absent;
  const [year, month, date] = value.split('-');
  return `${date}/${month}/${year}`;
}

/** «10 de mayo de 2024». */
export function dayInWords(value: string): string {
  return dateInWords(new Date(`${value}T12:00:00Z`), 'UTC');
}
