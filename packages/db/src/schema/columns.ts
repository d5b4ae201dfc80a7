import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { bigint, customType, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Bytes; everything encrypted is stored so. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** An instant with milliseconds, the precision of the application's clock, so that what is hashed reads back the same. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The tenant a row belongs to; leads every key. */
export const tenantId = () => uuid('tenant_id').notNull();

/** Identifier given by the database: random, so that it tells nothing about the row. */
export const id = () => uuid('id').notNull().defaultRandom();

/** Body of a CHECK on a closed list: text + CHECK, because = on an enum is not leakproof and would lose the index under RLS. */
export const oneOf = (column: AnyColumn, values: readonly string[]): SQL =>
  sql`${column} in ${[...values]}`.inlineParams();

/** A column that holds one word of a closed list of the contracts. */
export const word = <Word extends string>(name: string, _list: readonly Word[]) => text(name).$type<Word>();

/** A publication version of a site. */
export const publicationVersion = (name: string) => bigint(name, { mode: 'number' }).notNull();
