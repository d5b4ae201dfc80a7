import { randomUUID } from 'node:crypto';
import { schema, type TenantTx } from '@conoceles/db';
import { sortKey } from '../publication/sort-key.ts';
import { choosePublicSlug } from './choose-public-slug.ts';
import { inBatches } from './in-batches.ts';
import type { RegistryNomination, RegistryOffice, RegistryTerritory } from './registry.ts';

type CandidacyInsert = typeof schema.candidacies.$inferInsert;

/** A candidacy to register, with the ticket it stands on already written. */
export interface CandidacyToAdd
  extends Required<Pick<CandidacyInsert, 'givenNames' | 'firstSurname' | 'gender' | 'role' | 'source'>>,
    Pick<
      CandidacyInsert,
      | 'secondSurname'
      | 'bySubstitution'
      | 'age'
      | 'listNumber'
      | 'ineNumber'
      | 'approvedOn'
      | 'approvalAgreement'
      | 'affirmativeActionId'
    > {
  readonly office: RegistryOffice;
  readonly territory: RegistryTerritory;
  readonly nomination: Pick<RegistryNomination, 'id' | 'ticketSlug'>;
  /** Key of the place when someone stands on it already. */
  readonly ticketKey?: string | undefined;
}

/** Registers candidacies of one process in order and answers their ids. `now` is written as the instant they were registered. */
export async function addCandidacies(
  tx: TenantTx,
  { processId, now }: { processId: string; now: Date },
  list: readonly CandidacyToAdd[],
): Promise<string[]> {
  const { candidacies } = schema;
  const values = list.map((candidacy) => candidacyRow(candidacy, { tenantId: tx.tenantId, processId, now }));
  for (const batch of inBatches(values)) await tx.insert(candidacies).values(batch);
  return values.map((row) => row.id);
}

interface RowContext {
  readonly tenantId: string;
  readonly processId: string;
  readonly now: Date;
}

function candidacyRow(candidacy: CandidacyToAdd, { tenantId, processId, now }: RowContext) {
  const { office, territory, nomination, ticketKey, ...facts } = candidacy;
  const displayName = fullNameOf(facts);
  const id = randomUUID();
  return {
    ...facts,
    id,
    tenantId,
    processId,
    officeId: office.id,
    territoryId: territory.id,
    nominationId: nomination.id,
    ticketKey: ticketKey ?? ticketKeyOf(candidacy),
    displayName,
    nameKey: sortKey(facts),
    publicSlug: choosePublicSlug({ office: office.slug, territory: territory.slug, candidacyId: id }),
    statusSince: now,
    createdAt: now,
    updatedAt: now,
  };
}

export function fullNameOf(
  name: Pick<CandidacyInsert, 'givenNames' | 'firstSurname' | 'secondSurname'>,
): string {
  return [name.givenNames, name.firstSurname, name.secondSurname].filter(Boolean).join(' ');
}

type TicketPlace = Pick<CandidacyInsert, 'listNumber' | 'ineNumber'> & {
  readonly office: Pick<RegistryOffice, 'slug'>;
  readonly territory: Pick<RegistryTerritory, 'slug'>;
  readonly nomination: Pick<RegistryNomination, 'ticketSlug'>;
};

/** The place that owner and substitute share: contest, ticket, and number on the list or of the ticket where there is one. */
export function ticketKeyOf(place: TicketPlace): string {
  const { office, territory, nomination, listNumber, ineNumber } = place;
  const number = ineNumber ?? listNumber;
  const ticket = `${office.slug}/${territory.slug}/${nomination.ticketSlug}`;
  return number === null || number === undefined ? ticket : `${ticket}/${number}`;
}
