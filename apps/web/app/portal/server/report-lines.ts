import { ApiProblem } from '@conoceles/api-client';
import type { ImportLine, ImportReport } from '@conoceles/contracts';
import { json, redirect } from '@remix-run/node';

const linesPerPage = 100;

/** A report as a page shows it: the browser gets one page of its lines, because a file may have thousands. */
export interface ReportPage extends Omit<ImportReport, 'lines'> {
  readonly lines: readonly ImportLine[];
  readonly page: number;
  readonly pages: number;
}

/** The page of the report that the address asks for, over the lines that were chosen and in their order. */
export function pageOfReport(report: ImportReport, lines: readonly ImportLine[], url: string): ReportPage {
  const pages = Math.max(1, Math.ceil(lines.length / linesPerPage));
  const asked = Number(new URL(url).searchParams.get('pagina')) || 1;
  const page = Math.min(pages, Math.max(1, asked));
  return { ...report, lines: lines.slice((page - 1) * linesPerPage, page * linesPerPage), page, pages };
}

/** What a confirmation that was refused says, above the report. */
export interface ReportRefusal {
  readonly title: string;
  readonly detail?: string;
}

/** Confirms a report and comes back to it; a conflict is said on the same page. */
export async function confirmReport(confirm: () => Promise<unknown>, here: string): Promise<Response> {
  try {
    await confirm();
    return redirect(here, 303);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
    const refusal = { title: error.title, ...(error.detail ? { detail: error.detail } : {}) };
    return json(refusal satisfies ReportRefusal, { status: 409 });
  }
}
