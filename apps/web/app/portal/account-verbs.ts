import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  AccountDetail,
  AccountFilter,
  AccountPage,
  BatchProgress,
  DelegateState,
  IssueAccounts,
  IssuedLiaisons,
  LiaisonPage,
  NewDelegate,
  NewHandover,
  NewLiaison,
  ResentLinks,
} from '@conoceles/contracts';

/** Accounts of candidacies and liaisons, as the internal body handles them. */
export function accountVerbs(client: ApiClient) {
  const { admin } = client.api;
  const one = admin.accounts[':accountId'];
  return {
    accounts: (filter: Partial<Omit<AccountFilter, 'page'>> & { page?: string }): Promise<AccountPage> =>
      answer(admin.accounts.$get({ query: filter })),
    issueAccounts: (json: IssueAccounts): Promise<BatchProgress> =>
      answer(admin.accounts.issuance.$post({ json })),
    batch: (batchId: string): Promise<BatchProgress> =>
      answer(admin.batches[':batchId'].$get({ param: { batchId } })),
    resendLinks: (accountIds: string[]): Promise<ResentLinks> =>
      answer(admin.accounts.links.$post({ json: { accountIds } })),
    letters: (accountIds: string[]): Promise<Response> =>
      admin.accounts['letters.pdf'].$post({ json: { accountIds } }),
    account: (accountId: string): Promise<AccountDetail> => answer(one.$get({ param: { accountId } })),
    changeAddress: (accountId: string, email: string): Promise<AccountDetail> =>
      answer(one.address.$put({ param: { accountId }, json: { email } })),
    registerHandover: (accountId: string, told: NewHandover, file: File | null): Promise<AccountDetail> => {
      const form = file === null ? told : { ...told, file };
      return answer(one.handovers.$post({ param: { accountId }, form }));
    },
    handoverFile: (accountId: string, handoverId: string): Promise<Response> =>
      one.handovers[':handoverId'].file.$get({ param: { accountId, handoverId } }),
    liaisons: (): Promise<LiaisonPage> => answer(admin.liaisons.$get()),
    issueLiaisons: (liaisons: NewLiaison[]): Promise<IssuedLiaisons> =>
      answer(admin.liaisons.$post({ json: { liaisons } })),
  };
}

/** The delegate of an independent candidacy. */
export function delegateVerbs(client: ApiClient) {
  const delegate = client.api.delegates[':candidacyId'];
  return {
    delegate: (candidacyId: string): Promise<DelegateState> =>
      answer(delegate.$get({ param: { candidacyId } })),
    nameDelegate: (candidacyId: string, json: NewDelegate): Promise<DelegateState> =>
      answer(delegate.$post({ param: { candidacyId }, json })),
    withdrawDelegate: (candidacyId: string): Promise<DelegateState> =>
      answer(delegate.$delete({ param: { candidacyId } })),
  };
}
