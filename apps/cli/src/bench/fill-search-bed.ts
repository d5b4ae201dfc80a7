import type { TestDatabase } from '@conoceles/db/testing';
import { createTestTenant } from '@conoceles/db/testing';
import { MEN_NAMES, SURNAMES, WOMEN_NAMES } from '@conoceles/services';

/** Two states of this many invented profiles each: far more than any has, so that what grows with the table shows. */
export const rowsPerState = 150_000;

/** Fills two states with profiles of invented people; common names are as common as in a true list. Gives the first state's id. */
export async function fillSearchBed({ db, adminSql: sql }: TestDatabase): Promise<string> {
  const given = [...MEN_NAMES, ...WOMEN_NAMES];
  const surnames = [...SURNAMES];
  const ids: string[] = [];
  for (const slug of ['uno', 'dos']) {
    const tenantId = await createTestTenant(db, slug);
    ids.push(tenantId);
    await sql`insert into published.offices (tenant_id, id, slug, kind, name, territory_kind, sort_order)
      values (${tenantId}, md5('o')::uuid, 'o', 'other', 'o', 'state', 1)`;
    await sql`insert into published.territories (tenant_id, id, slug, kind, name, sort_key)
      values (${tenantId}, md5('t')::uuid, 't', 'state', 't', 't')`;
    await sql`insert into published.profiles (tenant_id, id, slug, office_id, territory_id, ticket_key, role, gender, display_name, sort_key,
        version, updated_at)
      select ${tenantId}, gen_random_uuid(), 'c' || n, md5('o')::uuid, md5('t')::uuid, 'k' || n, 'owner', 'woman', name,
        published.plain_name(name), 1, now()
      from (select n, (${given}::text[])[1 + floor(power(random(), 1.6) * ${given.length})::int]
          || case when random() < 0.6 then ' ' || (${given}::text[])[1 + floor(random() * ${given.length})::int] else '' end
          || ' ' || (${surnames}::text[])[1 + floor(power(random(), 2) * ${surnames.length})::int]
          || ' ' || (${surnames}::text[])[1 + floor(power(random(), 2) * ${surnames.length})::int] as name
        from generate_series(1, ${rowsPerState}::int) n) people`;
  }
  await sql`vacuum analyze published.profiles`;
  return ids[0] ?? '';
}
