import { type ApiClient, answer } from '@conoceles/api-client';
import type { AcceptPhoto, CropPhoto, PhotoDesk, PhotoReceived } from '@conoceles/contracts';

/** What the portal asks of the API about a photograph. Each throws `ApiProblem` when the API refuses. */
export function photoVerbs(client: ApiClient) {
  const { photo } = client.api.capture[':candidacyId'];
  return {
    photoDesk: (candidacyId: string): Promise<PhotoDesk> =>
      answer(photo.desk.$get({ param: { candidacyId } })),
    uploadPhoto: (candidacyId: string, file: File): Promise<PhotoReceived> =>
      answer(photo.$post({ param: { candidacyId }, form: { file } })),
    cropPhoto: (candidacyId: string, json: CropPhoto): Promise<PhotoReceived> =>
      answer(photo.crop.$post({ param: { candidacyId }, json })),
    acceptPhoto: (candidacyId: string, json: AcceptPhoto): Promise<{ revision: number }> =>
      answer(photo.$put({ param: { candidacyId }, json })),
    discardPhoto: async (candidacyId: string): Promise<void> => {
      await photo.pending.$delete({ param: { candidacyId } });
    },
  };
}
