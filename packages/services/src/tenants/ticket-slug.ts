import type { Ticket } from '@conoceles/contracts';

/**
 * Identity of a ticket inside its contest, so that loading it twice finds the same row: kind and parties in alphabetical order; an independent is told apart by
 * its name on the ballot or, without one, by its place.
 */
export function ticketSlug(
  ticket: Pick<Ticket, 'kind' | 'parties' | 'name' | 'ballotPlace'>,
  place = 0,
): string {
  if (ticket.parties.length > 0) return `${ticket.kind}:${ticket.parties.toSorted().join('+')}`;
  const name = ticket.name?.trim().toLocaleLowerCase('es-MX');
  return `${ticket.kind}:${name ?? `#${ticket.ballotPlace ?? place}`}`;
}
