import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftSafe, removeDraftsOf, sweepDrafts } from './draft-safe.ts';

/** A device: what the browser keeps between visits, whoever uses it. */
function device(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

const key = 'ab'.repeat(32);
const owner = { accountId: 'ana', candidacyId: 'candidatura-una', kind: 'identity', section: 'discapacidad' };
const at = Date.parse('2026-11-26T12:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;

async function open(storage: Storage, change: Partial<typeof owner> & { key?: string } = {}) {
  const { key: own = key, ...more } = change;
  const safe = await DraftSafe.open(own, { ...owner, ...more }, storage);
  if (safe === null) throw new Error('this runtime can encrypt');
  return safe;
}

const everything = (storage: Storage) =>
  Array.from({ length: storage.length }, (_, place) => {
    const name = storage.key(place) ?? '';
    return `${name} ${storage.getItem(name)}`;
  }).join('\n');

describe('unsaved text kept on a device', () => {
  it('comes back whole to whoever has the key, whatever was typed', async () => {
    const entries = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })));
    await fc.assert(
      fc.asyncProperty(entries, async (typed) => {
        const storage = device();
        await (await open(storage)).write({ base: 'b', at, entries: typed });
        expect(await (await open(storage)).read(at)).toEqual({ base: 'b', at, entries: typed });
      }),
      { numRuns: 50 },
    );
  });

  it('says nothing of what was typed, nor where, to whoever looks at the device', async () => {
    const storage = device();
    await (await open(storage)).write({ base: 'b', at, entries: [['discapacidad', 'canario-secreto']] });
    // Whole words: two or four letters come out of anything sealed by chance.
    const words = ['canario', 'discapacidad', 'identity', owner.candidacyId, key];
    const kept = everything(storage);
    expect(words.filter((word) => kept.includes(word))).toEqual([]);
  });

  it('opens for no other account, and is gone once that was tried with its own name', async () => {
    const storage = device();
    await (await open(storage)).write({ base: 'b', at, entries: [['a', 'x']] });
    expect(await (await open(storage, { accountId: 'beto', key: 'cd'.repeat(32) })).read(at)).toBeNull();
    expect(await (await open(storage, { key: 'cd'.repeat(32) })).read(at)).toBeNull();
    expect(await (await open(storage)).read(at)).not.toBeNull();
  });

  it('goes when the server has it, when its account leaves and after seven days', async () => {
    const storage = device();
    const write = async (change: Partial<typeof owner> = {}, when = at) =>
      (await open(storage, change)).write({ base: 'b', at: when, entries: [['a', 'x']] });
    await write();
    (await open(storage)).remove();
    expect(storage.length).toBe(0);
    await write();
    await write({ accountId: 'beto' });
    removeDraftsOf('ana', storage);
    expect(everything(storage)).toMatch(/^conoceles\.borrador\.beto\./u);
    await write({}, at - 8 * dayMs);
    sweepDrafts(at, storage);
    expect(storage.length).toBe(1);
    await write({}, at - 8 * dayMs);
    expect(await (await open(storage)).read(at)).toBeNull();
  });

  it('is not put back by an encryption that ends after the server had it', async () => {
    const storage = device();
    const safe = await open(storage);
    const writing = safe.write({ base: 'b', at, entries: [['a', 'x']] });
    safe.remove();
    expect(await writing).toBe(false);
    expect(storage.length).toBe(0);
  });
});
