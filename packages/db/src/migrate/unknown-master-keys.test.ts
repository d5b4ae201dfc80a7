import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from '../tenant/actor.ts';
import { withTenant } from '../tenant/with-tenant.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createTestTenant } from '../testing/create-test-tenant.ts';
import { testMasterKeys } from '../testing/test-server.ts';
import { parseMasterKeys } from '../vault/master-keys.ts';
import { sealContact } from '../vault/seal-contact.ts';
import { unknownMasterKeys } from './unknown-master-keys.ts';

let test: TestDatabase;
const other = parseMasterKeys(randomBytes(32).toString('base64'));

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

it('names the master key that is missing, and is silent for a new database and for a key kept as previous', async () => {
  expect(await unknownMasterKeys(test.adminUrl, other)).toEqual([]);
  const tenantId = await createTestTenant(test.db, 'llaves');
  const scope = { tenantId, actor: systemActor('prueba'), scope: 'app' } as const;
  await withTenant(test.db, scope, (tx) =>
    sealContact(tx, { ownerId: tenantId, purpose: 'email', value: 'a@ejemplo.mx' }),
  );
  expect(await unknownMasterKeys(test.adminUrl, testMasterKeys)).toEqual([]);
  expect(await unknownMasterKeys(test.adminUrl, other)).toEqual([testMasterKeys.current.id]);
  const replaced = { current: other.current, previous: [testMasterKeys.current] };
  expect(await unknownMasterKeys(test.adminUrl, replaced)).toEqual([]);
});
