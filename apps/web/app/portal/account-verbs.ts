import { type ApiClient, answer } from '@conoceles/api-client';
import type { AccountFilter, AccountPage, BatchProgress, IssueAccounts } from '@conoceles/contracts';

/** Accounts of candidacies and liaisons, as the internal body handles them. */
export function accountVerbs(client: ApiClient) {
  const { admin } = client.api;
  return {
    accounts: (filter: Partial<Omit<AccountFilter, 'page'>> & { page?: string }): Promise<AccountPage> =>
      answer(admin.accounts.$get({ query: filter })),
    issueAccounts: (json: IssueAccounts): Promise<BatchProgress> =>
      answer(admin.accounts.issuance.$post({ json })),
    batch: (batchId: string): Promise<BatchProgress> =>
      answer(admin.batches[':batchId'].$get({ param: { batchId } })),
  };
}
