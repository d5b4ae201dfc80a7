import { type ApiClient, answer } from '@conoceles/api-client';
import type { PauseDesk, PauseProfile, SiteDesk, SwitchKind, SwitchOn } from '@conoceles/contracts';

/** The switches of the public site and the pauses of profiles. */
export function siteVerbs(client: ApiClient) {
  const desk = client.api['site-desk'];
  const one = desk.switches[':kind'];
  const profile = desk.profiles[':candidacyId'];
  return {
    siteDesk: (): Promise<SiteDesk> => answer(desk.$get()),
    switchOn: (kind: SwitchKind, json: SwitchOn): Promise<SiteDesk> =>
      answer(one.$post({ param: { kind }, json })),
    switchOff: (kind: SwitchKind): Promise<SiteDesk> => answer(one.$delete({ param: { kind } })),
    pauseDesk: (candidacyId: string): Promise<PauseDesk> => answer(profile.$get({ param: { candidacyId } })),
    pauseProfile: (candidacyId: string, json: PauseProfile): Promise<PauseDesk> =>
      answer(profile.pause.$post({ param: { candidacyId }, json })),
    resumeProfile: (candidacyId: string): Promise<PauseDesk> =>
      answer(profile.pause.$delete({ param: { candidacyId } })),
  };
}
