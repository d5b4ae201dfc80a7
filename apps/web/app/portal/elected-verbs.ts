import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  ElectedStanding,
  ImportReport,
  RecordElected,
  ResultsStanding,
  TableFormat,
} from '@conoceles/contracts';

/** What the pages of results ask of the API. */
export function electedVerbs(client: ApiClient) {
  const { results } = client.api.admin;
  const one = results.imports[':importId'];
  const { elected } = client.api.admin.candidacies[':candidacyId'];
  return {
    results: (): Promise<ResultsStanding> => answer(results.$get()),
    resultsTemplate: (format: TableFormat): Promise<Response> => results.template.$get({ query: { format } }),
    previewResults: (file: File): Promise<ImportReport> => answer(results.$post({ form: { file } })),
    readResultsImport: (importId: string): Promise<ImportReport> => answer(one.$get({ param: { importId } })),
    confirmResults: (importId: string): Promise<ImportReport> =>
      answer(one.confirmation.$post({ param: { importId } })),
    readElected: (candidacyId: string): Promise<ElectedStanding> =>
      answer(elected.$get({ param: { candidacyId } })),
    recordElected: (candidacyId: string, json: RecordElected): Promise<ElectedStanding> =>
      answer(elected.$put({ param: { candidacyId }, json })),
  };
}
