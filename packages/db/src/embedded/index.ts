export { checkDatabaseUrl, type DatabaseUrlFault } from './check-database-url.ts';
export { EmbeddedPostgresError } from './embedded-postgres-error.ts';
export { findEmbeddedUrl } from './find-embedded-url.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';
