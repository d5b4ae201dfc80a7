import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listHosts } from '@conoceles/db';
import { createTestDatabase, testMasterKeys } from '@conoceles/db/testing';
import {
  applyTenantFolders,
  composeServices,
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationDeskAccounts,
  loadDemonstration,
  type ServiceDeps,
  type TenantSite,
} from '@conoceles/services';
import { tenantsDir } from '../../apps/cli/src/project-root.ts';
import { serverOptions } from '../../apps/cli/src/serve/server-options.ts';
import { startWorker } from '../../apps/cli/src/start/start-worker.ts';
import { type AccessEntry, type ServerOptions, startServer } from '../../apps/web/server.ts';

export type ProductOptions = {
  readonly slugs: readonly string[];
  /** Folder of tenants; the project's own when absent. */
  readonly tenantsDir?: string;
  /** Loads the demonstration: all of it, or about so many candidacies per state. */
  readonly demonstration?: boolean | { readonly limit: number };
  readonly production?: boolean;
  /** Starts the queue in a process of its own, as the product does (mail is sent by it). */
  readonly worker?: boolean;
};

export type ProductReport = Parameters<NonNullable<ServerOptions['reportError']>>[0];

export type Product = {
  readonly port: number;
  readonly deps: ServiceDeps;
  /** Host name of each state, without port. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly desks: { readonly ine: string; readonly platform: string };
  siteOf(slug: string): TenantSite;
  /** Demonstration account of a state by the local part of its address: `instancia`, `curricular`, `identidad`, `enlace`, `candidatura`. */
  account(slug: string, name: string): DemonstrationAccount;
  readonly deskAccounts: typeof demonstrationDeskAccounts;
  /** What the front door told its log since the start. */
  readonly log: readonly AccessEntry[];
  readonly reports: readonly ProductReport[];
  /** Another front door over the same database, for instance one with a fault on purpose. */
  openDoor(
    change: (options: ServerOptions) => ServerOptions,
  ): Promise<{ port: number; close(): Promise<void> }>;
  /** The same in another operating-system process; gives its port. It ends with the product. */
  openProcess(): Promise<number>;
  close(): Promise<void>;
};

/**
 * The product in this process, as `npm start` composes it, on a database of its own: front door, API, services and, when asked for, the
 * queue's process. Real HTTP (`ask`) and a real browser speak to it on a free port.
 */
export async function startProduct(options: ProductOptions): Promise<Product> {
  // React chooses its build when it is first imported: the one that citizens get.
  process.env.NODE_ENV = 'production';
  const folder = mkdtempSync(join(tmpdir(), 'conoceles-product-'));
  chmodSync(folder, 0o755);
  const test = await createTestDatabase();
  // Scheme and port of the addresses in mails are known only when the port is.
  const publicOrigin = { scheme: options.production ? ('https' as const) : ('http' as const), port: '' };
  const masterKey = testMasterKeys.current.key.toString('base64');
  const environment = { NODE_ENV: options.production ? ('production' as const) : ('test' as const) };
  const clock = { now: () => new Date() };
  const composed = { databaseUrl: test.adminUrl, masterKey, dataDir: folder, port: 0, clock, environment };
  const deps: ServiceDeps = { ...composeServices(composed), publicOrigin };
  const stop: (() => Promise<unknown>)[] = [
    async () => rmSync(folder, { recursive: true, force: true }),
    () => test.drop(),
    () => deps.db.close(),
  ];
  const close = async () => {
    for (const step of stop.splice(0).reverse()) await step();
  };
  try {
    await loadStates(deps, options);
    const log: AccessEntry[] = [];
    const reports: ProductReport[] = [];
    const openDoor: Product['openDoor'] = async (change) => {
      const isProduction = options.production ?? false;
      const base = serverOptions({ deps, port: 0, isProduction });
      const told = {
        log: (entry: AccessEntry) => log.push(entry),
        reportError: (one: ProductReport) => reports.push(one),
      };
      const door = await startServer(change({ ...base, ...told, host: '127.0.0.1' }));
      stop.push(() => door.close());
      return door;
    };
    const { port } = await openDoor((same) => same);
    if (!options.production) publicOrigin.port = `:${port}`;
    if (options.worker) {
      const env = { ...process.env, ...environment, DATABASE_URL: test.adminUrl, MASTER_KEY: masterKey };
      stop.push(startWorker({ ...env, DATA_DIR: folder, PORT: String(port) }, () => {}).stop);
    }
    const sites = await listHosts(deps.db);
    return {
      port,
      deps,
      hosts: Object.fromEntries(sites.map(({ slug, host }) => [slug, host])),
      desks: deps.hosts,
      siteOf: (slug) => found(sites, (site) => site.slug === slug),
      account: (slug, name) =>
        found(demonstrationAccounts(slug), ({ email }) => email.startsWith(`${name}@`)),
      deskAccounts: demonstrationDeskAccounts,
      log,
      reports,
      openDoor,
      openProcess: async () => {
        const env = { ...process.env, ...environment, DATABASE_URL: test.adminUrl, MASTER_KEY: masterKey };
        const door = await forkDoor({ ...env, DATA_DIR: folder });
        stop.push(door.end);
        return door.port;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function forkDoor(env: NodeJS.ProcessEnv): Promise<{ port: number; end: () => Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'door-process.ts'), [], {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The second process ended with ${code}.`)));
    child.once('message', (message: { port: number }) => {
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      const end = async () => {
        child.kill('SIGKILL');
        await ended;
      };
      resolve({ port: message.port, end });
    });
  });
}

async function loadStates(deps: ServiceDeps, options: ProductOptions): Promise<void> {
  const { slugs, demonstration } = options;
  const root = options.tenantsDir ?? tenantsDir;
  await applyTenantFolders(deps, root, { slugs: [...slugs] });
  if (!demonstration) return;
  await loadDemonstration(deps, root, { slugs, ...(demonstration === true ? {} : demonstration) });
}

function found<T>(list: readonly T[], matches: (one: T) => boolean): T {
  const one = list.find(matches);
  if (one === undefined) throw new Error('The product was not started with that state or account.');
  return one;
}
