import { type ApiClient, answer } from '@conoceles/api-client';
import type { ConsentDesk, RegisterConsents } from '@conoceles/contracts';

/** What the portals ask of the API about signed forms. Each throws `ApiProblem` when the API refuses. */
export function consentVerbs(client: ApiClient) {
  const one = client.api.consents[':candidacyId'];
  return {
    consentDesk: (candidacyId: string): Promise<ConsentDesk> => answer(one.$get({ param: { candidacyId } })),
    registerConsents: (
      candidacyId: string,
      { kinds, ...rest }: RegisterConsents,
      file: File | null,
    ): Promise<ConsentDesk> => {
      const form = { ...rest, kinds: kinds.join(','), ...(file === null ? {} : { file }) };
      return answer(one.forms.$post({ param: { candidacyId }, form }));
    },
    consentFile: (candidacyId: string, consentId: string): Promise<Response> =>
      one[':consentId'].file.$get({ param: { candidacyId, consentId } }),
  };
}
