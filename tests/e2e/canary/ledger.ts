import type { Secret } from './find-leaks.ts';

/** Why a value may ever be read by a citizen: facts of the registry, answers of each questionnaire, or no reason at all. */
export type Ground = 'registry' | 'curricular' | 'identity' | 'never';

type Entry = Secret & { readonly key: string; readonly ground: Ground };

/** What each canary carries, and on which ground it could be shown. */
export type Ledger = {
  add(key: string, ground: Ground, values: Readonly<Record<string, string>>): void;
  /** Values of one candidacy on some grounds. */
  of(key: string, grounds: readonly Ground[]): readonly Secret[];
  /** Everything but what is shown now. A value that two share is no secret while one of them shows it. */
  except(shown: Readonly<Record<string, readonly Ground[]>>): readonly Secret[];
};

export function createLedger(): Ledger {
  const entries: Entry[] = [];
  return {
    add(key, ground, values) {
      for (const [name, value] of Object.entries(values)) {
        entries.push({ key, ground, name: `${key}/${ground}/${name}`, value });
      }
    },
    of: (key, grounds) => entries.filter((entry) => entry.key === key && grounds.includes(entry.ground)),
    except(shown) {
      const isShown = (entry: Entry) => (shown[entry.key] ?? []).includes(entry.ground);
      const open = new Set(entries.filter(isShown).map(({ value }) => value));
      return entries.filter((entry) => !isShown(entry) && !open.has(entry.value));
    },
  };
}
