import { ImportLine, type ImportReport } from '@conoceles/contracts';
import type { schema } from '@conoceles/db';
import { z } from 'zod';

/** Column `imports.report`. */
export const StoredReport = z.object({ lines: z.array(ImportLine), confirmable: z.boolean().default(false) });
export type StoredReport = z.infer<typeof StoredReport>;

/** The report of an import as its reader sees it, with one count per kind of result. */
export function toImportReport(row: typeof schema.imports.$inferSelect): ImportReport {
  const { lines, confirmable } = StoredReport.parse(row.report);
  const counts: Record<string, number> = {};
  for (const { result } of lines) counts[result] = (counts[result] ?? 0) + 1;
  return {
    importId: row.id,
    fileName: row.fileName,
    rows: row.rowCount,
    counts,
    lines,
    confirmable: confirmable && row.confirmedAt === null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  };
}
