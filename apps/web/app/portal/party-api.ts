import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  AlliedList,
  AuthorisedMany,
  AuthoriseMany,
  CaptureHome,
  PartyPortal,
  ReturnByParty,
  TableFormat,
  ToAuthoriseList,
} from '@conoceles/contracts';
import type { Query, Target } from './api.ts';

/** What the portal of a party asks of the API. */
export function partyVerbs(client: ApiClient) {
  const { party } = client.api;
  return {
    partyPortal: (query: Query): Promise<PartyPortal> => answer(party.candidacies.$get({ query })),
    partyProgress: (format: TableFormat, query: Query): Promise<Response> =>
      party.progress.$get({ query: { ...query, format } }),
    allied: (query: Query): Promise<AlliedList> => answer(party.allied.$get({ query })),
    toAuthorise: (candidacy: readonly string[]): Promise<ToAuthoriseList> =>
      answer(party.authorisations.$get({ query: { candidacy: [...candidacy] } })),
    authoriseMany: (json: AuthoriseMany): Promise<AuthorisedMany> =>
      answer(party.authorisations.$post({ json })),
    returnByParty: (param: Target, json: ReturnByParty): Promise<CaptureHome> =>
      answer(client.api.capture[':candidacyId'][':kind'].return.$post({ param, json })),
  };
}
