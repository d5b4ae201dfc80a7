import { type ApiClient, answer } from '@conoceles/api-client';
import type { ErrorReportItem, ErrorReportList } from '@conoceles/contracts';

/** The desk of errors that citizens report. */
export function errorReportVerbs(client: ApiClient) {
  const { reports } = client.api;
  const one = (reportId: string) => ({ param: { reportId } });
  return {
    errorReports: (query: Readonly<Record<string, string>>): Promise<ErrorReportList> =>
      answer(reports.$get({ query })),
    waitingReports: async (): Promise<number> => (await answer(reports.waiting.$get())).open,
    errorReport: (reportId: string): Promise<ErrorReportItem> =>
      answer(reports[':reportId'].$get(one(reportId))),
    closeReport: (reportId: string, outcome: string): Promise<ErrorReportItem> =>
      answer(reports[':reportId'].closing.$post({ ...one(reportId), json: { outcome } })),
  };
}
