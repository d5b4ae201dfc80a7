import { publicRead } from '@conoceles/db';
import type { TestDatabase } from '@conoceles/db/testing';

export type SearchFigures = { readonly kind: string; readonly p50Ms: number; readonly p95Ms: number };

/** What somebody might type for a name, by how far it is from how the name is written. */
const kinds: Readonly<Record<string, (words: readonly string[]) => string>> = {
  'nombre completo': (words) => words.join(' '),
  'apellidos en otro orden': (words) => `${words.at(-1)} ${words.at(-2)}`,
  'nombre y un apellido': (words) => `${words[0]} ${words.at(-2)}`,
  'un solo apellido': (words) => words.at(-1) ?? '',
  'un error en una palabra': (words) => [misspell(words[0] ?? ''), ...words.slice(1)].join(' '),
  'a medio escribir': (words) => `${words[0]} ${(words.at(-2) ?? '').slice(0, 4)}`,
  'nadie se llama así': (words) => `${words[0]} qwxzkj`,
};

/** Two letters swapped in the middle. */
function misspell(word: string): string {
  const middle = Math.max(1, Math.floor(word.length / 2) - 1);
  return `${word.slice(0, middle)}${word[middle + 1] ?? ''}${word[middle] ?? ''}${word.slice(middle + 2)}`;
}

/** Times each kind of search over names of the state, one at a time, as `app_public`; and the same words without the function, under the policy. */
export async function measureSearch(
  { db, adminSql }: TestDatabase,
  tenantId: string,
  searches: number,
): Promise<{ readonly with: readonly SearchFigures[]; readonly without: SearchFigures }> {
  const people = await adminSql<{ words: string[] }[]>`
    select string_to_array(search_text, ' ') as words from published.profiles where tenant_id = ${tenantId}
    order by md5(id::text) limit ${searches}`;
  const ask = (name: string) =>
    publicRead(db, tenantId, (sql) => [
      sql`select p.slug from (
          select id, rank, sort_key from published.search_profiles(${name}, 24) order by rank, sort_key, id limit 24
        ) f join published.profiles p on p.id = f.id order by f.rank, f.sort_key, f.id`,
    ]);
  const askPlainly = (words: readonly string[]) =>
    publicRead(db, tenantId, (sql) => [
      sql`select slug from published.profiles where search_keys @> ${[...words]} and tombstone is null order by sort_key, id limit 24`,
    ]);
  await Promise.all(people.slice(0, 24).map(({ words }) => ask(words.join(' '))));
  const figures: SearchFigures[] = [];
  const all: number[] = [];
  for (const [kind, write] of Object.entries(kinds)) {
    const times = await timeEach(people, ({ words }) => ask(write(words)));
    all.push(...times);
    figures.push(figuresOf(kind, times));
  }
  figures.push(figuresOf('todas', all));
  const slow = await timeEach(people.slice(0, 20), ({ words }) => askPlainly(words));
  return { with: figures, without: figuresOf('sin la función, bajo la política', slow) };
}

async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const begun = performance.now();
    await work(item);
    times.push(performance.now() - begun);
  }
  return times;
}

function figuresOf(kind: string, times: readonly number[]): SearchFigures {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { kind, p50Ms: at(0.5), p95Ms: at(0.95) };
}
