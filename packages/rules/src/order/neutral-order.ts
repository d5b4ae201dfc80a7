import { createHash } from 'node:crypto';
import type { TenantRules } from '@conoceles/contracts';
import type { Day } from '../deadlines/local-day.ts';

/** What an order may look at: nothing about parties, votes or visits (art. 4, 5: information, never propaganda). */
export interface NeutralItem {
  /** Stable public identifier of the candidacy. */
  readonly id: string;
  /** Surnames first: «Pérez Ñáñez, Ana». */
  readonly sortName: string;
}

const collator = new Intl.Collator('es-MX', {
  usage: 'sort',
  sensitivity: 'variant',
  ignorePunctuation: true,
});

/**
 * Place of one candidacy in the draw of a day: SHA-256, in hexadecimal, of «seed|day|id». Anyone can repeat it with the published seed, and
 * PostgreSQL too (`encode(sha256(convert_to(seed || '|' || day || '|' || id, 'UTF8')), 'hex')`). Because each place depends on its
 * own identifier alone, a filtered list keeps the order of the whole one and nobody moves when another enters or leaves.
 */
export function drawKey(seed: string, day: Day, id: string): string {
  return createHash('sha256').update(`${seed}|${day}|${id}`, 'utf8').digest('hex');
}

function compareText(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}

/**
 * The tenant's declared order: alphabetical by surname as es-MX sorts it, or drawn each day from a published seed. The result does not
 * depend on the order the items come in; homonyms fall by identifier.
 */
export function neutralOrder<Item extends NeutralItem>(input: {
  readonly rule: TenantRules['order'];
  /** Only used by the daily draw. */
  readonly seed: string;
  readonly day: Day;
  readonly items: readonly Item[];
}): readonly Item[] {
  const { rule, seed, day, items } = input;
  if (rule === 'alphabetical') {
    return items.toSorted(
      (one, two) => collator.compare(one.sortName, two.sortName) || compareText(one.id, two.id),
    );
  }
  return items
    .map((item) => ({ item, key: drawKey(seed, day, item.id) }))
    .toSorted((one, two) => compareText(one.key, two.key) || compareText(one.item.id, two.item.id))
    .map(({ item }) => item);
}
