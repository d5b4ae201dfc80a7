export { backupRole, ownerRole, runtimeRoles, sweeperRole } from '../roles.ts';
export * from './access-sql.ts';
export * from './table-access.ts';
