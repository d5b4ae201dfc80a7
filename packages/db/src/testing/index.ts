export * from './create-test-candidacy.ts';
export * from './create-test-database.ts';
export * from './create-test-tenant.ts';
export { testMasterKeys } from './test-server.ts';
