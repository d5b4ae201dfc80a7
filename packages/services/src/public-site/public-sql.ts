import type { publicRead } from '@conoceles/db';

/** The tagged template that `publicRead` lends to build its queries. */
export type PublicSql = Parameters<Parameters<typeof publicRead>[2]>[0];
