import type { PublicCandidacy, PublicTerritory } from '@conoceles/contracts';
import { territoryLabel } from '@conoceles/rules';
import type { ProfileRow } from './site-rows.ts';

export const photoWidths = { mate: 160, list: 320, profile: 640 } as const;

function territoryOf(row: ProfileRow): PublicTerritory {
  const { territoryKind: kind, territoryName: name, territoryNumber: number } = row;
  return { slug: row.territorySlug, name: territoryLabel({ kind, name, number }), kind };
}

/** Address of a published photo at a width; the bytes under it never change. */
export function photoUrl(photoKey: string | null, width: number): string | null {
  return photoKey === null ? null : `/api/public/photos/${photoKey}-w${width}.webp`;
}

export function toPublicCandidacy(row: ProfileRow, width: number = photoWidths.list): PublicCandidacy {
  return {
    slug: row.slug,
    id: row.id,
    displayName: row.displayName,
    office: { slug: row.officeSlug, name: row.officeName },
    territory: territoryOf(row),
    role: row.role,
    listNumber: row.listNumber,
    gender: row.gender,
    age: row.ageYears,
    nomination: { kind: row.nominationKind, label: row.nominationLabel, parties: row.parties },
    affirmativeAction: row.affirmativeActionLabel,
    photo: photoUrl(row.photoKey, width),
    curricular: row.curricularNote,
    identity: row.identityNote,
    invented: row.invented,
    paused: row.paused,
  };
}
