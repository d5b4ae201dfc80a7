import { listHosts } from '@conoceles/db';
import { applyTenantFolders, loadDemonstration, type ServiceDeps } from '@conoceles/services';
import { type FetchedPage, fetchPage } from '../bench/fetch-page.ts';
import { measureListQuery } from '../bench/measure-list-query.ts';
import { measureRequests, type RequestRate } from '../bench/measure-requests.ts';
import { startNginx } from '../bench/start-nginx.ts';
import { type BenchServer, startSite } from '../bench/start-site.ts';
import type { BenchOptions } from '../commands/bench.ts';
import type { CommandContext } from '../commands/command.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { tenantsDir } from '../project-root.ts';
import { buildSite } from '../start/build-site.ts';

type Row = { name: string; rate: RequestRate };

/** Measures everything in one run and prints the table. Gives the exit code. */
export async function measureProduct(
  { tenant, path, seconds }: BenchOptions,
  context: CommandContext,
): Promise<number> {
  return withServices(context, async (deps, childEnvironment) => {
    await buildSite(() => {});
    await fillWhenEmpty(deps, tenant, context);
    const site = await findTenant(deps, tenant);
    const target = { host: site.host, path };
    const page = await measureSite({ environment: childEnvironment, isCached: true, target, seconds });
    const rendered = await measureSite({ environment: childEnvironment, isCached: false, target, seconds });
    const lists = await measureListQuery(deps, site, seconds);
    const nginx = await measureNginx(page.page, target, seconds);
    const { body, headers } = page.page;
    console.log(
      `http://${site.host}${path}: ${body.length} bytes (${headers['content-encoding'] ?? 'sin comprimir'})\n`,
    );
    printRates(
      [
        { name: 'página guardada', rate: page.rate },
        { name: 'la misma página, compuesta', rate: rendered.rate },
        { name: 'lista bajo RLS (app_public)', rate: { perSecond: lists, perCpuSecond: undefined } },
      ],
      nginx,
    );
    return 0;
  });
}

/** On a machine where nothing was started yet, the state to measure is loaded with its demonstration. */
async function fillWhenEmpty(deps: ServiceDeps, tenant: string, { settings }: CommandContext): Promise<void> {
  if (!settings.withDemonstration || (await listHosts(deps.db)).length > 0) return;
  console.log(`La base está vacía: se carga la demostración de ${tenant}.`);
  await applyTenantFolders(deps, tenantsDir, { slugs: [tenant] });
  await loadDemonstration(deps, tenantsDir, { slugs: [tenant] });
}

type Target = { host: string; path: string };
type SiteRun = { environment: NodeJS.ProcessEnv; isCached: boolean; target: Target; seconds: number };

async function measureSite(run: SiteRun): Promise<{ page: FetchedPage; rate: RequestRate }> {
  const server = await startSite(run.environment, run.isCached);
  try {
    const page = await fetchPage({ ...run.target, port: server.port });
    return { page, rate: await measureServer(server, run.target, run.seconds) };
  } finally {
    await server.stop();
  }
}

async function measureNginx(
  page: FetchedPage,
  target: Target,
  seconds: number,
): Promise<RequestRate | undefined> {
  const server = await startNginx(page);
  if (server === undefined) return undefined;
  try {
    return await measureServer(server, target, seconds);
  } finally {
    await server.stop();
  }
}

function measureServer({ port, pid }: BenchServer, target: Target, seconds: number): Promise<RequestRate> {
  return measureRequests({ ...target, port, pid }, seconds);
}

function printRates(rows: Row[], nginx: RequestRate | undefined): void {
  const all = nginx === undefined ? rows : [...rows, { name: 'nginx, los mismos bytes', rate: nginx }];
  console.log(`${'por segundo'.padStart(42)}  por s de CPU del servidor  nginx = 1`);
  for (const { name, rate } of all) {
    const [whole, cpu] = [rate.perSecond, rate.perCpuSecond].map((value) =>
      value === undefined ? '—' : Math.round(value).toLocaleString('es-MX'),
    );
    const ratio = nginx === undefined ? '—' : (rate.perSecond / nginx.perSecond).toFixed(3);
    console.log(`${name.padEnd(30)}${whole?.padStart(12)}  ${cpu?.padStart(25)}  ${ratio.padStart(9)}`);
  }
  if (nginx === undefined) console.log('\nnginx no está en este equipo: sin él no hay comparación.');
}
