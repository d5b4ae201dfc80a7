import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PostgresJsDatabase, PostgresJsTransaction } from 'drizzle-orm/postgres-js';
import type * as schema from '../schema/index.ts';
import type { MasterKeys } from '../vault/master-keys.ts';
import type { DbActor } from './actor.ts';

/** `app`: staff, parties, candidates; `identity`: the same and the identity answers; `public`: the projection; `jobs`: the queue's process. */
export type Scope = 'app' | 'identity' | 'public' | 'jobs';

declare const allowed: unique symbol;
/** What a transaction may be used for; one in identity scope can do all that one in app scope can. */
type Allowed = {
  app: { readonly app: true };
  identity: { readonly app: true; readonly identity: true };
  public: { readonly public: true };
  jobs: { readonly jobs: true };
};

type Transaction = PostgresJsTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** A transaction bound to one tenant. Only withTenant makes one, so a verb that asks for it cannot be called without a tenant. */
export type TenantTx<S extends Scope = 'app'> = Transaction & {
  readonly [allowed]: Allowed[S];
  readonly tenantId: string;
  readonly actor: DbActor;
  readonly masterKeys: MasterKeys;
};

declare const platformAllowed: unique symbol;
/** `platform`: tenants, hosts, platform users; `ine`: compliance figures under the acting user's grants. */
export type PlatformScope = 'platform' | 'ine';
export type PlatformTx<S extends PlatformScope = 'platform'> = Transaction & {
  readonly [platformAllowed]: S;
  readonly actor: DbActor;
};

export type DrizzleDatabase = PostgresJsDatabase<typeof schema>;
