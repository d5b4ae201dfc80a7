import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { applyTenantFolders } from './apply-tenant-folders.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));

describe('applying the four folders', () => {
  let deps: TestDeps;
  beforeAll(async () => {
    deps = await createTestDeps();
  });
  afterAll(() => deps.drop());

  it('writes each tenant once and finds nothing to do the second time', async () => {
    const first = await applyTenantFolders(deps, root);
    expect(first.map((tenant) => tenant.slug)).toEqual(['hidalgo', 'jalisco', 'morelos', 'sonora']);
    for (const tenant of first) expect(tenant.changes.length).toBeGreaterThan(10);
    const second = await applyTenantFolders(deps, root);
    expect(second.flatMap((tenant) => tenant.changes)).toEqual([]);
  });
});
