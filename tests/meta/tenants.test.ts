import { join } from 'node:path';
import { checkTenantFolders, formatTenantProblem } from '@conoceles/services';
import { expect, test } from 'vitest';

const REPOSITORY = join(import.meta.dirname, '../..');
const BASE = join(REPOSITORY, 'tenants/_base');

test.each(['tenants', 'tests/acceptance/tenants'])('every folder of %s validates', async (root) => {
  const problems = await checkTenantFolders(join(REPOSITORY, root), BASE);
  expect(problems.map(formatTenantProblem)).toEqual([]);
});
