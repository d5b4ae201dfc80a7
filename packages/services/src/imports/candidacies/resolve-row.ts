import { foldText } from '../../ine/format/ine-text.ts';
import type { Registry, RegistryOffice, RegistryTerritory } from '../../registry/registry.ts';
import type { CandidacyColumn } from './columns.ts';
import { resolveNomination, type WantedNomination } from './resolve-nomination.ts';
import type { CandidacyRow } from './row-schema.ts';

/** A row whose words have been found in the tenant's registry. */
export interface ResolvedRow
  extends Omit<
    CandidacyRow,
    'office' | 'territory' | 'nomination' | 'parties' | 'role' | 'affirmativeAction'
  > {
  readonly row: number;
  readonly office: RegistryOffice;
  readonly territory: RegistryTerritory;
  readonly nomination: WantedNomination;
  readonly role: 'owner' | 'substitute';
  readonly affirmativeActionId: string | null;
}

export interface RowProblem {
  readonly column: CandidacyColumn;
  readonly message: string;
}

/** Finds office, territory, nomination and affirmative action of a row, or says which column names what does not exist. */
export function resolveRow(row: number, parsed: CandidacyRow, registry: Registry): ResolvedRow | RowProblem {
  const office = registry.offices.find((candidate) => isNamed(candidate, parsed.office));
  if (office === undefined)
    return problem('office', `el cargo «${parsed.office}» no está entre los de este proceso.`);
  const territory = findTerritory(office, parsed.territory, registry);
  if (territory === undefined) {
    return problem(
      'territory',
      parsed.territory === null
        ? `escribe el ámbito de ${office.name}.`
        : `«${parsed.territory}» no está entre los ámbitos de ${office.name}.`,
    );
  }
  if (parsed.role === null && office.hasSubstitute) return problem('role', 'escribe PROPIETARIA o SUPLENTE.');
  if (parsed.role === 'substitute' && !office.hasSubstitute)
    return problem('role', `${office.name} no lleva suplente.`);
  if (parsed.listNumber === null && office.hasList)
    return problem('listNumber', `${office.name} lleva lugar de lista.`);
  const nomination = resolveNomination({ office, territory, parsed, registry });
  if ('message' in nomination) return nomination;
  const action = findAction(parsed.affirmativeAction, registry);
  if (action === undefined) {
    return problem(
      'affirmativeAction',
      `«${parsed.affirmativeAction}» no está entre las acciones afirmativas aprobadas.`,
    );
  }
  return {
    ...parsed,
    row,
    office,
    territory,
    nomination,
    role: parsed.role ?? 'owner',
    affirmativeActionId: action,
  };
}

function problem(column: CandidacyColumn, message: string): RowProblem {
  return { column, message };
}

function isNamed(office: RegistryOffice, text: string): boolean {
  const folded = foldText(text);
  return [office.name, office.ineName, office.slug].some((name) => foldText(name) === folded);
}

/**
 * By INE key, number, name, or both («15-CHETUMAL»). A state-wide office needs none. INE's and INEGI's keys name different
 * municipalities: a key beside another place's name finds nothing.
 */
function findTerritory(
  office: RegistryOffice,
  text: string | null,
  registry: Registry,
): RegistryTerritory | undefined {
  const possible = registry.territories.filter((territory) => territory.kind === office.territoryKind);
  if (text === null || office.territoryKind === 'state')
    return possible.length === 1 ? possible[0] : undefined;
  const [, digits, name] = /^(\d+)(?:\s*[-–.,]?\s*(\p{L}.*))?$/u.exec(text) ?? [];
  if (digits === undefined) return possible.find((territory) => isPlace(territory, text));
  const number = Number(digits);
  const byKey = possible.find(({ ineKey }) => ineKey !== null && Number(ineKey) === number);
  const found = byKey ?? possible.find((territory) => territory.number === number);
  const isOther = name !== undefined && found !== undefined && found.name !== '' && !isPlace(found, name);
  return isOther ? undefined : found;
}

function isPlace(territory: RegistryTerritory, text: string): boolean {
  const folded = foldText(text);
  return foldText(territory.name) === folded || territory.slug === folded;
}

const noAction = new Set(['no', 'ninguna', 'no aplica', 'n a', 'n/a', 'sin accion afirmativa']);

/** Null when the candidacy was registered under none; undefined when the text names one that does not exist. */
function findAction(text: string | null, registry: Registry): string | null | undefined {
  if (text === null || noAction.has(foldText(text))) return null;
  const folded = foldText(text);
  return registry.affirmativeActions.find(
    (action) => foldText(action.name) === folded || action.slug === folded,
  )?.id;
}
