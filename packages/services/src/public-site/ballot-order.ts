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

/** A ticket stands by itself; in a contest by lists, a party or alliance names itself once, and independents are told apart by the ticket of their list. */
function nominationKey({ listNumber, nominationKind, nominationLabel, ticketKey }: StandingRow): string {
  if (listNumber === null) return ticketKey;
  return nominationKind === 'independent'
    ? ticketKey.replace(/\/\d+$/u, '')
    : `${nominationKind}/${nominationLabel}`;
}
