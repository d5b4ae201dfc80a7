import { readFileSync, writeFileSync } from 'node:fs';
import { accessSql } from '../src/access/access-sql.ts';

/**
 * Writes the access rules into the newest migration, made just before by `drizzle-kit generate --custom --name=access`, and empties the former ones: each begins
 * by clearing what is there, so only the last one counts. Run after changing src/access/table-access.ts; the tests compare the migrated catalogue with that file.
 */
const journalUrl = new URL('../migrations/meta/_journal.json', import.meta.url);
const journal = JSON.parse(readFileSync(journalUrl, 'utf8')) as { entries: { tag: string }[] };
const newest = journal.entries.at(-1)?.tag ?? '';
if (!newest.includes('access'))
  throw new Error(`The newest migration is ${newest}: make one named access first.`);
const header =
  '-- Written from src/access/table-access.ts: row-level security forced, grants, one policy per role and command.\n';
writeFileSync(new URL(`../migrations/${newest}.sql`, import.meta.url), `${header}${accessSql()}\n`);

for (const { tag } of journal.entries.slice(0, -1).filter((entry) => entry.tag.endsWith('_access'))) {
  const place = new URL(`../migrations/${tag}.sql`, import.meta.url);
  writeFileSync(place, `-- The whole of it is in ${newest}.sql.\nselect 1;\n`);
}
