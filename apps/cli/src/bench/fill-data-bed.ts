import type { TestDatabase } from '@conoceles/db/testing';
import { applyTenantFolders, loadDemonstration, type ServiceDeps } from '@conoceles/services';
import { tenantsDir } from '../project-root.ts';

/** As many candidacies as the largest state has. */
export const wantedProfiles = 7_500;

/** Fills a state with its demonstration and repeats its profiles, answers included, until there are as many as wanted. Gives the state's id. */
export async function fillDataBed(
  { adminSql: sql }: TestDatabase,
  deps: ServiceDeps,
  slug: string,
): Promise<string> {
  const [applied] = await applyTenantFolders(deps, tenantsDir, { slugs: [slug] });
  await loadDemonstration(deps, tenantsDir, { slugs: [slug] });
  const tenantId = applied?.tenantId ?? '';
  const [{ profiles } = { profiles: 1 }] = await sql<{ profiles: number }[]>`
    select count(*)::int as profiles from published.profiles where tombstone is null`;
  const copies = Math.max(0, Math.ceil(wantedProfiles / profiles) - 1);
  await sql`insert into published.profiles (id, slug, ticket_key, tenant_id, office_id, territory_id, list_number, role, gender, age_years,
      display_name, sort_key, nomination_kind, nomination_label, parties, affirmative_action_label, degree, summary, curricular,
      curricular_note, identity_note, photo_key, invented, curricular_published_at, version, updated_at)
    select md5(id::text || n)::uuid, slug || '-' || n, ticket_key || '-' || n, tenant_id, office_id, territory_id, list_number, role, gender,
      age_years, display_name, sort_key, nomination_kind, nomination_label, parties, affirmative_action_label, degree, summary, curricular,
      curricular_note, identity_note, photo_key, invented, curricular_published_at, version, updated_at
    from published.profiles, generate_series(1, ${copies}::int) n where tombstone is null`;
  await sql`insert into published.identity (tenant_id, id, answers, basis, version, updated_at)
    select tenant_id, md5(id::text || n)::uuid, answers, basis, version, updated_at
    from published.identity, generate_series(1, ${copies}::int) n`;
  await sql`analyze published.profiles`;
  return tenantId;
}
