import type { Process } from '@conoceles/contracts';
import { sql } from 'drizzle-orm';
import { boolean, date, foreignKey, jsonb, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, tenantId } from './columns.ts';
import { app } from './schemas.ts';
import { tenants } from './tenants.ts';

/** One election of one tenant. */
export const processes = app.table(
  'processes',
  {
    tenantId: tenantId(),
    id: id(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** A place to train and to run drills: invented candidacies, never published, never counted. */
    practice: boolean('practice').notNull().default(false),
    /** A practice that ended stays as the evidence of the drill; another one may be opened. */
    practiceClosedAt: instant('practice_closed_at'),
    electionDay: date('election_day', { mode: 'string' }).notNull(),
    publicationStart: date('publication_start', { mode: 'string' }),
    publicationEnd: date('publication_end', { mode: 'string' }),
    /** Declared clock of a demonstration process; null where the real one rules. Movable. */
    demoNow: instant('demo_now'),
    /** What no document says yet («por confirmar»). */
    pending: jsonb('pending').$type<string[]>().notNull().default([]),
    /** The rest of the process as its file gives it (holidays, sources…), without contests. */
    data: jsonb('data').$type<Omit<Process, 'contests'>>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'processes_tenant_id_id_pk', columns: [t.tenantId, t.id] }),
    unique('processes_tenant_id_slug_uq').on(t.tenantId, t.slug),
    uniqueIndex('processes_practice_uq')
      .on(t.tenantId, t.practice)
      .where(sql`practice and practice_closed_at is null`),
    foreignKey({ name: 'processes_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);
