import type { ProfileRow } from './site-rows.ts';

/** What the order of a ballot looks at. */
export type StandingRow = Pick<
  ProfileRow,
  'id' | 'role' | 'listNumber' | 'nominationKind' | 'nominationLabel'
> & { readonly ticketKey: string };

/**
 * The nominations of one contest, each with its people in the order of its list, owners before their substitutes. A nomination stands where the head of its
 * list falls in the neutral order.
 * @param rows everybody of the contest, in the site's neutral order
 */
export function ballotOrder<Row extends StandingRow>(rows: readonly Row[]): Row[][] {
  const heads = [...rows].sort(
    (one, other) => (one.listNumber ?? 0) - (other.listNumber ?? 0) || byRole(one, other),
  );
  const placeOf = new Map(rows.map((row, place) => [row.id, place]));
  const headPlace = ([head]: readonly Row[]) => placeOf.get(head?.id ?? '') ?? 0;
  return [...Map.groupBy(heads, nominationKey).values()].sort(
    (one, other) => headPlace(one) - headPlace(other),
  );
}

const byRole = (one: StandingRow, other: StandingRow): number =>
  Number(one.role === 'substitute') - Number(other.role === 'substitute');

/** A party or alliance names itself once on a ballot; independents are told apart by their ticket. */
const nominationKey = (row: StandingRow): string =>
  row.nominationKind === 'independent' ? row.ticketKey : `${row.nominationKind}/${row.nominationLabel}`;
