import type { NominationKind } from '@conoceles/contracts';
import type {
  Registry,
  RegistryNomination,
  RegistryOffice,
  RegistryTerritory,
} from '../registry/registry.ts';
import type { IneRegistration } from './decode-registry.ts';
import { foldText, readableName } from './format/ine-text.ts';
import { nominationLabel } from './format/registry-facts.ts';

/** Office and territory of a registration in the tenant's registry, or the reason why one does not exist there. */
export function findOfficeAndTerritory(
  { office: officeName, territory: wanted }: IneRegistration,
  registry: Registry,
): { readonly office: RegistryOffice; readonly territory: RegistryTerritory } | string {
  const office = registry.offices.find(({ ineName }) => foldText(ineName) === foldText(officeName));
  if (office === undefined) return `CARGO: «${officeName}» no está entre los cargos del proceso.`;
  if (wanted.kind !== office.territoryKind)
    return `CARGO: ${officeName} no corresponde al ámbito de la fila.`;
  const territory = registry.territories.find((candidate) => {
    if (candidate.kind !== wanted.kind) return false;
    if (wanted.kind === 'state') return true;
    if (wanted.kind !== 'municipality' && wanted.number !== null) return candidate.number === wanted.number;
    return foldText(candidate.name) === foldText(wanted.name);
  });
  if (territory === undefined)
    return `Ámbito: «${'name' in wanted ? wanted.name : ''}» no está en el catálogo.`;
  return { office, territory };
}

/** A nomination that the contest lacks and the workbook shows. */
export interface NewNomination {
  readonly kind: NominationKind;
  readonly name: string | null;
  readonly partyIds: readonly string[];
}

/**
 * The contest's nomination with the label of the row. Independents share a label, so each ticket number takes one of theirs:
 * the one it already has, or the first that nobody has.
 */
export function findNomination(
  { nominationLabel: label, ticketNumber }: IneRegistration,
  { contest, registry, holders }: ContestNominations,
): RegistryNomination | NewNomination {
  const labelled = contest.filter(
    (nomination) => foldText(labelOf(nomination, registry)) === foldText(label),
  );
  if (!isIndependent(label)) return labelled[0] ?? newNomination(label, registry);
  const own = labelled.find(({ id }) => holders.get(id) === ticketNumber);
  return own ?? labelled.find(({ id }) => !holders.has(id)) ?? newNomination(label, registry);
}

export interface ContestNominations {
  readonly contest: readonly RegistryNomination[];
  readonly registry: Registry;
  /** Ticket number each nomination already holds, by its id. */
  readonly holders: ReadonlyMap<string, string | null>;
}

function labelOf(nomination: RegistryNomination, registry: Registry): string {
  const parties = nomination.partyIds.flatMap(
    (id) => registry.parties.find((party) => party.id === id) ?? [],
  );
  return nominationLabel({ kind: nomination.kind, name: nomination.name, parties });
}

function newNomination(label: string, registry: Registry): NewNomination {
  if (isIndependent(label)) return { kind: 'independent', name: null, partyIds: [] };
  const party = registry.parties.find(({ name }) => foldText(name) === foldText(label));
  if (party !== undefined) return { kind: 'party', name: null, partyIds: [party.id] };
  if (foldText(label) === 'candidatura comun') return { kind: 'common-candidacy', name: null, partyIds: [] };
  return { kind: 'coalition', name: readableName(label), partyIds: [] };
}

function isIndependent(label: string): boolean {
  return foldText(label) === 'candidatura independiente';
}
