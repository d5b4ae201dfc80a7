export { backupRole, ownerRole, type RuntimeRole, runtimeRoles, searchRole, sweeperRole } from '../roles.ts';
export * from './access-sql.ts';
export * from './table-access.ts';
