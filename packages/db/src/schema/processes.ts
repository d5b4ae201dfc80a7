import type { Process } from '@conoceles/contracts';
import { date, foreignKey, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core';
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
    foreignKey({ name: 'processes_tenant_id_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
  ],
);
