import { sql, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCurrentVersion } from '../questionnaire/load-versions.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { type CaptureFixture, createCaptureFixture, type TestCandidacy } from '../testing/capture-fixture.ts';
import { alertedRelation } from './alerted.ts';

/** As many candidacies as a big state has; the alerts of one page must not read every text of it. */
const size = 7_500;
let fixture: CaptureFixture;
let candidacy: TestCandidacy;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  const admin = fixture.deps.test.adminSql;
  await admin`
    insert into app.candidacies (tenant_id, process_id, nomination_id, office_id, territory_id, given_names, first_surname, display_name,
      name_key, gender, role, ticket_key, status, status_since, approved_on, public_slug, created_at, updated_at)
    select tenant_id, process_id, nomination_id, office_id, territory_id, given_names, 'S' || n, 'Persona ' || n, 's' || n, gender, role,
      'k' || n, status, status_since, approved_on, 'p-' || n, created_at, updated_at
    from app.candidacies, generate_series(1, ${size}) n where id = ${candidacy.id}`;
  await admin`
    insert into curricular.text_prints (tenant_id, candidacy_id, question, print_hash, characters, characters_with_spaces, person_id, created_at)
    select tenant_id, id, 'pregunta-' || n, md5(id::text || n), 500, 600, id, now() from app.candidacies, generate_series(1, 6) n
    where tenant_id = ${candidacy.tenantId}`;
  await admin`analyze`;
}, 60_000);
afterAll(() => fixture.deps.drop());

it('the alerts of a page are found by index, under the policy', async () => {
  const scope = { tenantId: candidacy.tenantId, actor: systemActor('test'), scope: 'app' } as const;
  const plan = await withTenant(fixture.deps.db, scope, async (tx) => {
    const { process } = await tenantContext(tx, fixture.deps.realClock);
    const { definition } = await loadCurrentVersion(tx, process.id, 'curricular');
    const relation = alertedRelation({ processId: process.id, definition });
    const rows = await tx.execute<{ 'QUERY PLAN': string }>(
      sql`explain select distinct candidacy_id, code from ${relation} as alerted where candidacy_id in (${candidacy.id}::uuid)`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('text_prints_print_hash_ix');
  expect(plan).not.toContain('Seq Scan on text_prints');
});
