import type { ComparisonQuery } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import { createTestDatabase, createTestTenant, type TestDatabase } from '@conoceles/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownQuery, standingQuery } from '../../packages/services/src/public-site/compare-candidacies.ts';

/** Lists of the public site must be index scans under the policy: an operator that is not leakproof would silently read the whole table. */
let test: TestDatabase;
const tenants: string[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  for (const slug of ['uno', 'dos']) {
    const tenantId = await createTestTenant(test.db, slug);
    tenants.push(tenantId);
    const sql = test.adminSql;
    await sql`insert into published.offices (tenant_id, id, slug, kind, name, territory_kind, sort_order)
      select ${tenantId}, md5('o' || n)::uuid, 'o' || n, 'other', 'o', 'district', n from generate_series(1, 5) n`;
    await sql`insert into published.territories (tenant_id, id, slug, kind, name, sort_key)
      select ${tenantId}, md5('t' || n)::uuid, 't' || n, 'district', 't', 't' || n from generate_series(1, 60) n`;
    await sql`insert into published.parties (tenant_id, id, slug, name, acronym, color)
      select ${tenantId}, md5('p' || n)::uuid, 'p' || n, 'p', 'p', '#000000' from generate_series(1, 8) n`;
    await sql`insert into published.profiles (tenant_id, id, slug, office_id, territory_id, ticket_key, role, gender, display_name,
        sort_key, version, updated_at)
      select ${tenantId}, md5('c' || n)::uuid, 'c' || n, md5('o' || n % 5 + 1)::uuid, md5('t' || n % 60 + 1)::uuid, 'k' || n / 2, 'owner',
        'woman', 'Persona ' || n, md5('k' || n), 1, now() from generate_series(1, 6000) n`;
    await sql`insert into published.profile_parties (tenant_id, profile_id, party_id, sort_key)
      select ${tenantId}, md5('c' || n)::uuid, md5('p' || n % 8 + 1)::uuid, md5('k' || n) from generate_series(1, 6000) n`;
  }
  await test.adminSql`analyze`;
});
afterAll(() => test.drop());

type Sql = TestDatabase['adminSql'];
type Build = (sql: Sql) => ReturnType<typeof explain>;
const explain = (sql: Sql) => sql<{ 'QUERY PLAN': string }[]>`explain select 1`;

async function planOf(build: Build): Promise<string> {
  const [rows] = await publicRead(test.db, tenants[0] ?? '', (sql) => [build(sql)]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('public lists, as citizens’ role', () => {
  it.each<[string, string, Build]>([
    [
      'by office and territory',
      'profiles_office_id_territory_id_sort_key_ix',
      (sql) =>
        sql`explain select id from published.profiles where office_id = md5('o1')::uuid and territory_id = md5('t1')::uuid order by sort_key limit 30`,
    ],
    [
      'by territory',
      'profiles_territory_id_sort_key_ix',
      (sql) =>
        sql`explain select id from published.profiles where territory_id = md5('t1')::uuid order by sort_key limit 30`,
    ],
    [
      'everything, in order',
      'profiles_sort_key_ix',
      (sql) => sql`explain select id from published.profiles order by sort_key limit 30`,
    ],
    [
      'by party, in order',
      'profile_parties_party_id_sort_key_ix',
      (sql) =>
        sql`explain select profile_id from published.profile_parties where party_id = md5('p1')::uuid order by sort_key limit 30`,
    ],
    [
      'one profile by its address',
      'profiles_tenant_id_slug_uq',
      (sql) => sql`explain select * from published.profiles where slug = 'c77'`,
    ],
  ])('%s uses %s with the tenant in its condition', async (_name, index, build) => {
    const plan = await planOf(build);
    expect(plan).toContain(index);
    expect(plan).toMatch(/Index Cond: .*tenant_id/u);
    expect(plan).not.toMatch(/Seq Scan|Filter/u);
  });
});

describe('a comparison', () => {
  /** The queries as the service builds them, so that they cannot part from what is pinned here. */
  async function plansOf(query: ComparisonQuery): Promise<string[]> {
    const now = new Date('2024-05-10T12:00:00Z');
    const plans = await publicRead(test.db, tenants[0] ?? '', (sql) => [
      sql<{ 'QUERY PLAN': string }[]>`explain ${shownQuery(sql, query)}`,
      sql<{ 'QUERY PLAN': string }[]>`explain ${standingQuery(sql, query, now)}`,
    ]);
    return plans.map((rows) => rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  const byAddress = 'profiles_tenant_id_slug_uq';
  const byContest = 'profiles_office_id_territory_id_sort_key_ix';
  const forty = Array.from({ length: 40 }, (_, n) => `c${n * 7 + 1}`).join(',');

  it.each<[string, ComparisonQuery, string, string]>([
    ['of those named, however many', { slugs: forty, role: 'owner' }, byAddress, byContest],
    ['of a whole contest', { office: 'o1', territory: 't1', role: 'owner' }, byContest, byContest],
  ])(
    '%s reads each profile by an index, with the tenant in its condition',
    async (_name, query, ...indexes) => {
      for (const [n, plan] of (await plansOf(query)).entries()) {
        expect(plan).toContain(indexes[n]);
        expect(plan).toMatch(/Index Cond: .*tenant_id/u);
        expect(plan).not.toContain('Seq Scan on profiles');
      }
    },
  );
});

describe('the search by name', () => {
  /** What the function runs inside, as the role it acts as: its policy lets every row through, so the index of words stays usable. */
  async function planInside(condition: (sql: Sql) => ReturnType<Sql>): Promise<string> {
    const rows = await test.adminSql.begin(async (tx) => {
      const sql = tx as unknown as Sql;
      await sql`set local role app_search`;
      return sql<{ 'QUERY PLAN': string }[]>`explain select p.id, p.sort_key from published.profiles p
        where ${condition(sql)} and p.tenant_id = ${tenants[0] ?? ''} and p.tombstone is null`;
    });
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  it.each<[string, string, (sql: Sql) => ReturnType<Sql>]>([
    ['whole words', 'profiles_search_keys_ix', (sql) => sql`p.search_keys @> array['persona', '4077']`],
    ['a beginning', 'profiles_search_keys_ix', (sql) => sql`p.search_keys @> array['persona', '^407']`],
    [
      'near words',
      'profiles_search_keys_ix',
      (sql) => sql`p.search_keys && array['~persona', '~pesona'] and p.search_keys && array['~407', '~4077']`,
    ],
  ])('%s: an index scan of %s', async (_name, index, condition) => {
    const plan = await planInside(condition);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });

  it('gives ids that are joined back under the policy by the primary key', async () => {
    const plan = await planOf(
      (
        sql,
      ) => sql`explain select p.slug from (select * from published.search_profiles('persona 4077', 24) order by rank, sort_key limit 24) s
        join published.profiles p on p.id = s.id`,
    );
    expect(plan).toContain('profiles_tenant_id_id_pk');
    expect(plan).toMatch(/Index Cond: .*tenant_id/u);
    expect(plan).not.toContain('Seq Scan');
  });

  it('as citizens’ role alone, the same words would be a walk over the table', async () => {
    const plan = await planOf(
      (sql) => sql`explain select id from published.profiles where search_keys @> array['persona', '4077']`,
    );
    expect(plan).not.toContain('profiles_search_keys_ix');
  });
});
