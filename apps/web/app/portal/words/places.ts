import type { CaptureItem, PublicTerritory } from '@conoceles/contracts';

interface Standing {
  readonly office: { readonly name: string };
  readonly territory: Pick<PublicTerritory, 'name' | 'kind'>;
}

/** «Presidencia municipal · Pachuca de Soto»: what for and where. */
export function officeAndPlace({ office, territory }: Standing): string {
  return territory.kind === 'state' ? office.name : `${office.name} · ${territory.name}`;
}

export const ticketRoles: Record<CaptureItem['role'], string> = {
  owner: 'Propietaria',
  substitute: 'Suplente',
};

/** Everything that tells one candidacy from another, in one line. */
export function standingLine(item: Standing & Pick<CaptureItem, 'nomination' | 'role'>): string {
  return `${officeAndPlace(item)} · ${item.nomination} · ${ticketRoles[item.role]}`;
}
