import { setTimeout as pause } from 'node:timers/promises';
import { listHosts, schema, sql, systemActor, withTenant } from '@conoceles/db';
import {
  type AccountActor,
  applyTenantFolders,
  readBatch,
  type ServiceDeps,
  startIssuance,
} from '@conoceles/services';
import { registerPeople } from '@conoceles/services/testing';
import { addressWithoutAccount } from '../database/address-without-account.ts';
import { withScratchServices } from '../database/with-scratch-services.ts';
import { tenantsDir } from '../project-root.ts';
import { startWorker } from '../start/start-worker.ts';

const people = 7000;

/** Issues accounts to seven thousand invented people through the queue's own process, on a database that is removed, and prints what it took. Gives the exit code. */
export async function benchAccounts(tenant: string): Promise<number> {
  return withScratchServices(undefined, async (deps) => {
    await applyTenantFolders(deps, tenantsDir, { slugs: [tenant] });
    const tenantId = (await listHosts(deps.db))[0]?.tenantId ?? '';
    console.log(`Registrando ${people.toLocaleString('es-MX')} candidaturas inventadas…`);
    await registerPeople({ deps, tenantIdOf: () => tenantId }, tenant, { withMail: people, withoutMail: 0 });
    const admin = await addAdmin(deps, tenantId);
    const plainMs = await insertPlain(deps, tenantId);
    const worker = startWorker(environmentOf(deps), (line) => console.error(line));
    try {
      printFigures(await issue(deps, admin), plainMs);
    } finally {
      await worker.stop();
    }
    return 0;
  });
}

function environmentOf({ db }: ServiceDeps): NodeJS.ProcessEnv {
  return {
    ...process.env,
    RESEND_API_KEY: '',
    DATABASE_URL: addressWithoutAccount(db.urlOf('jobs')),
    MASTER_KEY: db.masterKeys.current.key.toString('base64'),
  };
}

async function addAdmin(deps: ServiceDeps, tenantId: string): Promise<AccountActor> {
  const now = deps.realClock.now();
  const [row] = await withTenant(deps.db, { tenantId, actor: systemActor('bench'), scope: 'app' }, (tx) =>
    tx
      .insert(schema.accounts)
      .values({
        tenantId,
        kind: 'admin',
        displayName: 'Medición',
        status: 'active',
        issuedAt: now,
        createdAt: now,
      })
      .returning({ id: schema.accounts.id }),
  );
  return {
    kind: 'account',
    tenantId,
    accountId: row?.id ?? '',
    accountKind: 'admin',
    displayName: 'Medición',
    reviews: [],
    candidacyId: null,
    partyId: null,
    partySlug: null,
    sessionId: '',
    expiresAt: now,
  };
}

/** The same number of rows of the same table in one statement, which is undone: what the database alone takes. */
async function insertPlain(deps: ServiceDeps, tenantId: string): Promise<number> {
  const scope = { tenantId, actor: systemActor('bench'), scope: 'app' } as const;
  let elapsedMs = 0;
  const undo = new Error('undo');
  await withTenant(deps.db, scope, async (tx) => {
    const { candidacies: c } = schema;
    const begun = performance.now();
    await tx.execute(sql`insert into app.accounts (tenant_id, kind, candidacy_id, display_name, issued_at, created_at)
      select ${c.tenantId}, 'candidate', ${c.id}, ${c.displayName}, now(), now() from ${c}`);
    elapsedMs = performance.now() - begun;
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return elapsedMs;
}

type Figures = { readonly issued: number; readonly issuedMs: number; readonly mailedMs: number };

async function issue(deps: ServiceDeps, admin: AccountActor): Promise<Figures> {
  const begun = performance.now();
  const { batchId } = await startIssuance(deps, admin, { all: true });
  let issuedMs: number | null = null;
  for (;;) {
    const { state, counts, mailsWaiting } = await readBatch(deps, admin, batchId);
    const elapsedMs = performance.now() - begun;
    if (state === 'failed') throw new Error('the batch failed');
    if (state === 'done') issuedMs ??= elapsedMs;
    if (issuedMs !== null && mailsWaiting === 0) {
      return { issued: counts.issued ?? 0, issuedMs, mailedMs: elapsedMs };
    }
    await pause(50);
  }
}

function printFigures({ issued, issuedMs, mailedMs }: Figures, plainMs: number): void {
  const figure = (value: number) => Math.round(value).toLocaleString('es-MX');
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(`Cuentas emitidas: ${figure(issued)} en ${seconds(issuedMs)}, arranque de la cola incluido`);
  console.log(
    `  ${figure(issued / (issuedMs / 1000))} cuentas por segundo, ${(issuedMs / issued).toFixed(2)} ms por cuenta`,
  );
  console.log(`Correos escritos en la bandeja: los ${figure(issued)} a los ${seconds(mailedMs)} de la orden`);
  console.log(`  ${figure(issued / (mailedMs / 1000))} correos por segundo`);
  console.log(
    `Un INSERT simple de ${figure(issued)} cuentas, sin cifrar, correo ni bitácora: ${seconds(plainMs)}`,
  );
  console.log(`  emitir tarda ${(issuedMs / plainMs).toFixed(0)} veces más`);
}
