import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../deadlines/index.ts';
import { drawKey, neutralOrder } from './index.ts';

const base = { seed: 'jalisco-2024', day: '2024-05-10' };
const items = fc.uniqueArray(fc.record({ id: fc.uuid(), sortName: fc.string() }), {
  selector: ({ id }) => id,
});
const rules = fc.constantFrom('alphabetical' as const, 'drawn-daily' as const);
const dayOf = (count: number) => addDays('2000-01-01', count);

/** How many of `days` draws put each order of four candidacies. */
function countPermutations(days: number): ReadonlyMap<string, number> {
  const four = ['a', 'b', 'c', 'd'].map((id) => ({ id, sortName: id }));
  const counts = new Map<string, number>();
  for (let count = 0; count < days; count += 1) {
    const drawn = neutralOrder({ ...base, rule: 'drawn-daily', day: dayOf(count), items: four });
    const order = drawn.map(({ id }) => id).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  return counts;
}

describe('neutral order', () => {
  it('sorts surnames as Mexican Spanish does', () => {
    const names = ['Zúñiga', 'Ñáñez', 'Nava', 'Ávila', 'Ortiz', 'Avilés', 'de la Cruz', 'Díaz'];
    const sorted = neutralOrder({
      ...base,
      rule: 'alphabetical',
      items: names.map((sortName) => ({ id: sortName, sortName })),
    });
    const expected = ['Ávila', 'Avilés', 'de la Cruz', 'Díaz', 'Nava', 'Ñáñez', 'Ortiz', 'Zúñiga'];
    expect(sorted.map(({ sortName }) => sortName)).toEqual(expected);
  });

  it('keeps everybody, whatever the order they come in', () => {
    fc.assert(
      fc.property(rules, items, (rule, some) => {
        const ordered = neutralOrder({ ...base, rule, items: some });
        expect(neutralOrder({ ...base, rule, items: some.toReversed() })).toEqual(ordered);
        expect(new Set(ordered)).toEqual(new Set(some));
      }),
    );
  });

  it('a filtered list keeps the order of the whole one', () => {
    fc.assert(
      fc.property(rules, items, fc.func(fc.boolean()), (rule, some, keepId) => {
        const keep = ({ id }: { id: string }) => keepId(id);
        const filtered = neutralOrder({ ...base, rule, items: some }).filter(keep);
        expect(neutralOrder({ ...base, rule, items: some.filter(keep) })).toEqual(filtered);
      }),
    );
  });

  it('depends on nothing but the name and the identifier: a party changes no place', () => {
    fc.assert(
      fc.property(rules, items, fc.infiniteStream(fc.string()), (rule, some, parties) => {
        const plain = neutralOrder({ ...base, rule, items: some });
        const marked = some.map((item) => ({ ...item, party: parties.next().value }));
        const ordered = neutralOrder({ ...base, rule, items: marked });
        expect(ordered.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
      }),
    );
  });

  it('draws every order of four equally often (chi-square of 24 orders over 4,800 days)', () => {
    const counts = countPermutations(4_800);
    expect(counts.size).toBe(24);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    // 23 degrees of freedom: 49.7 is passed by chance once in a thousand.
    expect(chiSquare).toBeLessThan(49.7);
  });

  it('changes with the day and with the seed, and can be repeated from the published seed', () => {
    expect(drawKey('s', '2024-05-10', 'a')).toBe(drawKey('s', '2024-05-10', 'a'));
    expect(drawKey('s', '2024-05-10', 'a')).not.toBe(drawKey('s', '2024-05-11', 'a'));
    expect(drawKey('s', '2024-05-10', 'a')).not.toBe(drawKey('t', '2024-05-10', 'a'));
    // printf 'jalisco-2024|2024-05-10|a' | sha256sum
    expect(drawKey(base.seed, base.day, 'a')).toBe(
      'b8273f944032db5c93370ee563cddce2e7f1f6871d9022475dd17e1f9dd068ff',
    );
  });
});
