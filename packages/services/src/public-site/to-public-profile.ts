import type { PublicProfile, QuestionnaireView } from '@conoceles/contracts';
import { PublishedBasis, PublishedCurricular, PublishedIdentity } from '../publication/published-json.ts';
import type { ProfileRow } from './site-rows.ts';
import { photoUrl, photoWidths, toPublicCandidacy } from './to-public-candidacy.ts';

export type FullRow = ProfileRow & { curricular: unknown };
export type IdentityRow = { answers: unknown; basis: unknown };
export type ListRow = Pick<ProfileRow, 'slug' | 'displayName' | 'role' | 'listNumber'>;
export type MateRow = Pick<ProfileRow, 'slug' | 'displayName' | 'role' | 'listNumber' | 'photoKey'>;

/** A profile as citizens read it, from its published rows. */
export function toPublicProfile(
  row: FullRow,
  {
    identity,
    mates,
    list = [],
  }: {
    readonly identity: IdentityRow | undefined;
    readonly mates: readonly MateRow[];
    readonly list?: readonly ListRow[];
  },
): PublicProfile {
  return {
    ...toPublicCandidacy(row, photoWidths.profile),
    state: 'listed',
    ticketMates: mates.map(({ photoKey, ...mate }) => ({
      ...mate,
      photo: photoUrl(photoKey, photoWidths.mate),
    })),
    list: list.length > 1 ? [...list] : [],
    ...curricularPart(row.curricular, identity !== undefined),
    identityView: identity === undefined ? null : identityView(identity),
  };
}

function curricularPart(
  stored: unknown,
  showsIdentity: boolean,
): Pick<PublicProfile, 'curricularView' | 'revocable'> {
  if (stored === null) return { curricularView: null, revocable: showsIdentity };
  const { answers: _, questionnaireVersionId: __, revocable, ...view } = PublishedCurricular.parse(stored);
  return { curricularView: view, revocable: revocable || showsIdentity };
}

function identityView(stored: IdentityRow): QuestionnaireView {
  const { answers: _, questionnaireVersionId: __, ...view } = PublishedIdentity.parse(stored.answers);
  return { ...view, basis: PublishedBasis.parse(stored.basis).source };
}
