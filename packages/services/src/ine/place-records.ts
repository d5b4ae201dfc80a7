import type { ImportLine } from '@conoceles/contracts';
import type { TenantTx } from '@conoceles/db';
import type {
  Registry,
  RegistryNomination,
  RegistryOffice,
  RegistryTerritory,
} from '../registry/registry.ts';
import { writeNomination } from '../registry/write-nomination.ts';
import { findNomination, findOfficeAndTerritory } from './find-places.ts';
import type { IneRecord } from './pair-sheets.ts';

export interface PlacedRecord {
  readonly record: IneRecord;
  readonly office: RegistryOffice;
  readonly territory: RegistryTerritory;
  readonly nomination: RegistryNomination;
}

export interface PlacedRecords {
  readonly placed: readonly PlacedRecord[];
  readonly refused: readonly ImportLine[];
  /** With the nominations that were added. */
  readonly registry: Registry;
}

/** Finds office, territory and nomination of each row, adding the nominations that the contests lack. */
export async function placeRecords(
  tx: TenantTx,
  { processId, records, registry }: { processId: string; records: readonly IneRecord[]; registry: Registry },
): Promise<PlacedRecords> {
  const nominations = [...registry.nominations];
  const whole: Registry = { ...registry, nominations };
  /** Ticket number that each nomination holds: what is registered, then what this file brings. */
  const holders = new Map(
    registry.candidacies.map((candidacy) => [candidacy.nominationId, candidacy.ineNumber]),
  );
  const placed: PlacedRecord[] = [];
  const refused: ImportLine[] = [];
  for (const record of records) {
    const place = findOfficeAndTerritory(record.registration, whole);
    if (typeof place === 'string') {
      refused.push({
        row: record.row,
        result: 'refused',
        name: record.registration.fullName,
        message: place,
      });
      continue;
    }
    const [officeId, territoryId] = [place.office.id, place.territory.id];
    const contest = nominations.filter((row) => row.officeId === officeId && row.territoryId === territoryId);
    const found = findNomination(record.registration, { contest, registry: whole, holders });
    let nomination: RegistryNomination;
    if ('id' in found) nomination = found;
    else {
      const independents = contest.filter(({ kind }) => kind === 'independent').length;
      const ticket = found.kind === 'independent' ? independents + 1 : null;
      nomination = await writeNomination(tx, { ...found, processId, officeId, territoryId, ticket }, whole);
      nominations.push(nomination);
    }
    holders.set(nomination.id, record.registration.ticketNumber);
    placed.push({ record, ...place, nomination });
  }
  return { placed, refused, registry: whole };
}
