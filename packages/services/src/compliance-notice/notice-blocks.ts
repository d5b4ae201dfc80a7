import type { DocxBlock } from '@conoceles/documents';
import { momentInWords } from '../papers/moment-in-words.ts';
import type { NoticeSnapshot } from './notice-snapshot.ts';
import {
  dayInWords,
  figuresCells,
  figuresHeader,
  figuresWidths,
  noticeCells,
  noticeHeader,
  noticeWidths,
  withdrawnCells,
  withdrawnHeader,
  withdrawnWidths,
} from './notice-table.ts';

export const noticeTitle = 'Vista por incumplimiento en la captura';

/** Art. 15 e of the Lineamientos, as INE's answer to Hidalgo quotes it (INE/UTTyPDP/DPT/069/2024). */
const ground = {
  text: 'Al concluir las campañas electorales, dar vista al OSD cuando los PP, sus candidaturas o las candidaturas independientes incumplan con la obligación de publicar en el Sistema la información de los cuestionarios curricular y de identidad correspondientes, para que en su caso se inicie el procedimiento sancionador correspondiente, para que determine lo que en derecho proceda.',
  source: 'Lineamientos para el uso del Sistema «Candidatas y Candidatos, Conóceles», artículo 15, inciso e)',
} as const;

/** The whole notice as blocks, from its snapshot alone: Word and PDF are the same list with the same words. */
export function noticeBlocks(snapshot: NoticeSnapshot, timeZone: string): DocxBlock[] {
  const { approved, date, figures, number, office, processName, rows, takenAt, withdrawn } = snapshot;
  const scope = office === null ? 'todos los cargos' : office.name;
  return [
    { kind: 'title', text: noticeTitle, lead: `${processName} · ${scope}` },
    { kind: 'paragraph', text: `Oficio ${number}, del ${dayInWords(date)}.` },
    { kind: 'signature', labels: ['Al órgano superior de dirección (nombre y cargo de quien recibe)'] },
    { kind: 'heading', text: 'Fundamento' },
    { kind: 'quotation', ...ground },
    {
      kind: 'paragraph',
      text: `De ${figure(approved)} candidaturas aprobadas (${scope}), ${figure(rows.length)} no capturaron en plazo uno o los dos cuestionarios. El plazo de cada una se cuenta como ordena el artículo 16, inciso f). Lista tomada el ${momentInWords(new Date(takenAt), timeZone)}.`,
    },
    { kind: 'heading', text: 'Por quien responde de la captura' },
    { kind: 'table', header: figuresHeader, widths: figuresWidths, rows: figures.map(figuresCells) },
    { kind: 'heading', text: 'Candidaturas que no cumplieron' },
    rows.length === 0
      ? { kind: 'paragraph', text: 'Ninguna.' }
      : {
          kind: 'table',
          header: noticeHeader,
          widths: noticeWidths,
          rows: rows.map((row, index) => noticeCells(row, index + 1)),
        },
    ...(withdrawn.length === 0 ? [] : withdrawnBlocks(snapshot)),
    {
      kind: 'paragraph',
      quiet: true,
      text: 'La lista no contiene respuestas de ningún cuestionario. «Cuenta recibida» es el primer ingreso o la entrega registrada; donde la persona no recibió la suya, la de su partido. Las fechas son de la hora oficial de la entidad.',
    },
    { kind: 'signature', labels: ['Nombre, cargo y firma de quien da vista', 'Lugar y fecha'] },
  ];
}

const figure = (value: number): string => new Intl.NumberFormat('es-MX').format(value);

function withdrawnBlocks({ withdrawn }: NoticeSnapshot): DocxBlock[] {
  return [
    { kind: 'heading', text: 'Sustituidas o canceladas sin haber capturado' },
    {
      kind: 'table',
      header: withdrawnHeader,
      widths: withdrawnWidths,
      rows: withdrawn.map((row, index) => withdrawnCells(row, index + 1)),
    },
  ];
}
