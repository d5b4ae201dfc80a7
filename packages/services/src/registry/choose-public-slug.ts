/**
 * Address of a profile: office, territory and a short code of the candidacy. Never the name: the address outlives the candidacy, and what
 * answers there after a substitution or cancellation may hold no personal data (domain §3).
 * @param place slugs of the office and the territory, and the candidacy's id (UUID).
 */
export function choosePublicSlug(place: { office: string; territory: string; candidacyId: string }): string {
  const code = place.candidacyId.replaceAll('-', '').slice(-8);
  return `${place.office}-${place.territory}-${code}`;
}
