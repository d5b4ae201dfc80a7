import type { Registry } from '../../registry/registry.ts';
import type { PlannedCandidacy } from './plan.ts';

export function nameInFull(person: {
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
}): string {
  return [person.givenNames, person.firstSurname, person.secondSurname]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** «Presidencia municipal, Pachuca de Soto, propietaria, PAN, PRI». */
export function describePlace({ facts, nomination }: PlannedCandidacy, registry: Registry): string {
  const parties = nomination.partyIds.map(
    (id) => registry.parties.find((party) => party.id === id)?.acronym ?? '',
  );
  const parts = [
    facts.office.name,
    facts.territory.kind === 'state'
      ? null
      : facts.territory.name || `distrito ${facts.territory.number ?? ''}`,
    facts.listNumber === null ? null : `lugar ${facts.listNumber}`,
    facts.role === 'owner' ? 'propietaria' : 'suplente',
    nomination.kind === 'independent' ? 'candidatura independiente' : (nomination.name ?? parties.join(', ')),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
