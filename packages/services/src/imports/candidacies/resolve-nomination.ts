import type { NominationKind } from '@conoceles/contracts';
import { foldText } from '../../ine/format/ine-text.ts';
import type { Registry, RegistryOffice, RegistryParty, RegistryTerritory } from '../../registry/registry.ts';
import { asWanted } from './places.ts';
import type { RowProblem } from './resolve-row.ts';
import type { CandidacyRow } from './row-schema.ts';

/** The nomination a row asks for: one the contest has, or one to be added to it. */
export interface WantedNomination {
  readonly kind: NominationKind;
  readonly name: string | null;
  readonly partyIds: readonly string[];
  /** Tells apart the independents of one contest. */
  readonly ticket: number | null;
}

interface Asked {
  readonly office: RegistryOffice;
  readonly territory: RegistryTerritory;
  readonly parsed: CandidacyRow;
  readonly registry: Registry;
}

/**
 * Understands POSTULACIÓN and PARTIDOS: a party by acronym or name, «PAN-PRI-PRD», a coalition by its name on the ballot, «Candidatura
 * común» or «Coalición» with its parties, «Candidatura independiente».
 */
export function resolveNomination({
  office,
  territory,
  parsed,
  registry,
}: Asked): WantedNomination | RowProblem {
  const folded = foldText(parsed.nomination);
  const contest = registry.nominations.filter(
    ({ officeId, territoryId }) => officeId === office.id && territoryId === territory.id,
  );
  const named = contest.find(({ name }) => name !== null && foldText(name) === folded);
  if (named !== undefined) return asWanted(named);
  if (folded.includes('independiente')) {
    const ticket = parsed.listNumber ?? 1;
    const own = contest.filter(({ kind }) => kind === 'independent')[ticket - 1];
    return own === undefined ? { kind: 'independent', name: null, partyIds: [], ticket } : asWanted(own);
  }
  const listed = findParties(parsed.parties, registry);
  if ('unknown' in listed)
    return { column: 'parties', message: `no se conoce el partido «${listed.unknown}».` };
  const own = findParties(parsed.nomination, registry);
  const partyIds = [...new Set([...('ids' in own ? own.ids : []), ...listed.ids])];
  if (partyIds.length === 0) {
    return {
      column: 'nomination',
      message: `«${parsed.nomination}» no es un partido ni una postulación conocida; escribe sus PARTIDOS.`,
    };
  }
  if ('ids' in own && partyIds.length === 1) return { kind: 'party', name: null, partyIds, ticket: null };
  const same = contest.find((nomination) => sameParties(nomination.partyIds, partyIds));
  if (same !== undefined) return asWanted(same);
  const kind = folded.includes('candidatura comun') ? 'common-candidacy' : 'coalition';
  return { kind, name: isGeneric(folded, own) ? null : parsed.nomination, partyIds, ticket: null };
}

/** The text says what kind it is or which parties, and is not a name on the ballot. */
function isGeneric(folded: string, own: FoundParties): boolean {
  return 'ids' in own || /^(candidatura comun|coalicion)$/u.test(folded);
}

export function sameParties(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

type FoundParties = { readonly ids: readonly string[] } | { readonly unknown: string };

/** Parties a text names, whole or separated by commas, slashes, hyphens or line breaks. */
function findParties(text: string | null, registry: Registry): FoundParties {
  if (text === null) return { ids: [] };
  const whole = findParty(text, registry);
  if (whole !== undefined) return { ids: [whole.id] };
  const ids: string[] = [];
  for (const part of text.split(/[,;/|+\n_]|\s[-–]\s|(?<=\p{Lu})[-–](?=\p{Lu})|\sy\s/u)) {
    if (part.trim() === '') continue;
    const party = findParty(part, registry);
    if (party === undefined) return { unknown: part.trim() };
    ids.push(party.id);
  }
  return { ids };
}

function findParty(text: string, registry: Registry): RegistryParty | undefined {
  const folded = foldText(text);
  return registry.parties.find(
    (party) => foldText(party.acronym) === folded || foldText(party.name) === folded || party.slug === folded,
  );
}
