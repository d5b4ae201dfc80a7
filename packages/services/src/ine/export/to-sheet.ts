import type { QuestionnaireKind } from '@conoceles/contracts';
import type { OutputSheet } from '@conoceles/documents';
import { ineSheetNames, registryHeaders } from '../format/columns.ts';
import type { VersionedFormat } from './versioned-format.ts';

/** Widths in characters of the eleven columns of registration; answers get one that shows their beginning. */
const registryWidths = [46, 26, 16, 24, 16, 26, 14, 34, 16, 8, 10];
const answerWidth = 26;

/** A sheet with INE's name and headings. */
export function toSheet(
  kind: QuestionnaireKind,
  format: VersionedFormat,
  rows: OutputSheet['rows'],
): OutputSheet {
  return {
    name: ineSheetNames[kind],
    header: [...registryHeaders[kind], ...format.headers],
    widths: [...registryWidths, ...format.headers.map(() => answerWidth)],
    rows,
  };
}
