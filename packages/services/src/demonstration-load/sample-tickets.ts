import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';

/**
 * Whole tickets (owner, substitute and who took a place) of about `limit` candidacies: first those that show a state of life nobody has
 * shown yet, then the first ones on the list.
 */
export function sampleTickets(list: readonly InventedCandidacy[], limit: number): InventedCandidacy[] {
  const tickets = Map.groupBy(list, ({ ticketKey }) => ticketKey);
  const chosen = new Set<string>();
  const shown = new Set<string>();
  let size = 0;
  const take = (key: string, people: readonly InventedCandidacy[]) => {
    chosen.add(key);
    size += people.length;
    for (const person of people) shown.add(stateOf(person));
  };
  for (const [key, people] of tickets) {
    if (people.some((person) => !shown.has(stateOf(person)))) take(key, people);
  }
  for (const [key, people] of tickets) {
    if (size < limit && !chosen.has(key)) take(key, people);
  }
  return list.filter(({ ticketKey }) => chosen.has(ticketKey));
}

/** Owners and substitutes apart: the demonstration lends an owner's candidacy. */
function stateOf({ life, role }: InventedCandidacy): string {
  return `${life.target}/${role}`;
}
