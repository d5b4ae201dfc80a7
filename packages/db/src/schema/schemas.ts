import { pgSchema } from 'drizzle-orm/pg-core';

/** Registry of a tenant: who stands for what, accounts, configuration. */
export const app = pgSchema('app');
/** First database of the Lineamientos (art. 4.2): curricular answers. */
export const curricular = pgSchema('curricular');
/** Second database: identity answers, only as ciphertext, with the keys that open them. */
export const identity = pgSchema('identity');
/** The projection: all that citizens can read, and nothing else. */
export const published = pgSchema('published');
export const audit = pgSchema('audit');
/** People and figures that belong to no tenant: INE viewers, platform operators. */
export const platform = pgSchema('platform');
/** What leaves or enters by machine: mail, imports, the queue's entrance. */
export const ops = pgSchema('ops');
