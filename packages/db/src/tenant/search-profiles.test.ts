import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createTestTenant } from '../testing/create-test-tenant.ts';
import { publicRead } from './public-read.ts';

let test: TestDatabase;
const tenants: Record<string, string> = {};
const people: Record<string, string[]> = {
  uno: [
    'José Ángel Núñez Güereña',
    'María de los Ángeles Peña Ibáñez',
    'Zoë Xóchitl Hernández Vázquez',
    'Juan Carlos Ruiz Cruz',
    'Ana Paz O’Farrill-Gil',
    'Fernanda González de la O',
  ],
  dos: ['José Ángel Núñez Güereña'],
};

beforeAll(async () => {
  test = await createTestDatabase();
  const sql = test.adminSql;
  for (const [slug, names] of Object.entries(people)) {
    const tenantId = await createTestTenant(test.db, slug);
    tenants[slug] = tenantId;
    await sql`insert into published.offices (tenant_id, id, slug, kind, name, territory_kind, sort_order)
      values (${tenantId}, md5('o')::uuid, 'o', 'other', 'o', 'state', 1)`;
    await sql`insert into published.territories (tenant_id, id, slug, kind, name, sort_key)
      values (${tenantId}, md5('t')::uuid, 't', 'state', 't', 't')`;
    await sql`insert into published.profiles (tenant_id, id, slug, office_id, territory_id, ticket_key, role, gender, display_name, sort_key,
        version, updated_at)
      select ${tenantId}, md5(name)::uuid, 'c' || place, md5('o')::uuid, md5('t')::uuid, name, 'owner', 'woman', name, name, 1, now()
      from unnest(${names}::text[]) with ordinality n(name, place)`;
  }
  await sql`insert into published.profiles (tenant_id, id, slug, office_id, territory_id, ticket_key, role, sort_key, tombstone, version, updated_at)
    values (${tenants.uno ?? ''}, md5('gone')::uuid, 'gone', md5('o')::uuid, md5('t')::uuid, 'gone', 'owner', '', '{}', 1, now())`;
});
afterAll(() => test.drop());

/** Names found by citizens' role in a state, with their rank. */
async function search(query: string, slug = 'uno'): Promise<string[]> {
  const [rows] = await publicRead(test.db, tenants[slug] ?? '', (sql) => [
    sql<{ found: string }[]>`select s.rank || ' ' || p.display_name as found
      from published.search_profiles(${query}, 24) s join published.profiles p on p.id = s.id order by s.rank, s.sort_key`,
  ]);
  return rows.map(({ found }) => found);
}

describe('search by name', () => {
  it.each([
    ['josé ángel núñez güereña', '1 José Ángel Núñez Güereña'],
    ['NUNEZ guerena', '1 José Ángel Núñez Güereña'],
    ['Güereña, José', '1 José Ángel Núñez Güereña'],
    ['zoe', '1 Zoë Xóchitl Hernández Vázquez'],
    ['Angeles Peña', '1 María de los Ángeles Peña Ibáñez'],
    ['ofarrill gil', '1 Ana Paz O’Farrill-Gil'],
    ["O'Farrill", '1 Ana Paz O’Farrill-Gil'],
    ['gonzalez de la o', '1 Fernanda González de la O'],
    ['xoch', '2 Zoë Xóchitl Hernández Vázquez'],
    ['jose angel nuñ', '2 José Ángel Núñez Güereña'],
    ['hernandes vasques', '3 Zoë Xóchitl Hernández Vázquez'],
    ['Gonsales', '3 Fernanda González de la O'],
    ['juan riuz', '3 Juan Carlos Ruiz Cruz'],
    ['hernadnez', '3 Zoë Xóchitl Hernández Vázquez'],
    ['hernanderz xochitl', '3 Zoë Xóchitl Hernández Vázquez'],
    ['Gerena', '3 José Ángel Núñez Güereña'],
    ['fernandita gonzalitos', '4 Fernanda González de la O'],
  ])('finds «%s»: %s', async (query, expected) => {
    expect(await search(query)).toEqual([expected]);
  });

  it.each(['', '   ', 'de la', '%', '_', "'", 'qqqqq', 'baja', 'núñez ruiz'])(
    'finds nobody for «%s»',
    async (query) => {
      expect(await search(query)).toEqual([]);
    },
  );

  it('gives nothing of another state, nor without one', async () => {
    expect(await search('xochitl', 'dos')).toEqual([]);
    expect(await search('nunez', 'dos')).toHaveLength(1);
    const rows = await test.db.pool('app_public').sql`select * from published.search_profiles('nunez', 24)`;
    expect(rows).toHaveLength(0);
  });

  it('keeps the columns of the search from the role that owns it, save those it compares', async () => {
    const [row] = await test.adminSql<{ names: boolean; runs: boolean }[]>`
      select has_column_privilege('app_search', 'published.profiles', 'display_name', 'select') as names,
        has_function_privilege('app_rw', 'published.search_profiles(text,integer)', 'execute') as runs`;
    expect(row).toEqual({ names: false, runs: false });
  });
});
