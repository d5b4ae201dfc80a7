import { availableParallelism } from 'node:os';
import { listHosts } from '@conoceles/db';
import { applyTenantFolders, loadDemonstration, type ServiceDeps } from '@conoceles/services';
import { hasWrk } from '../bench/ask-with-wrk.ts';
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
    // Right after the page, so that both find the machine alike.
    const nginx = await measureNginx(page.page, target, seconds);
    const rendered = await measureSite({ environment: childEnvironment, isCached: false, target, seconds });
    const lists = await measureListQuery(deps, site, seconds);
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

const inWhole = (value: number | undefined): string =>
  value === undefined ? '—' : Math.round(value).toLocaleString('es-MX');

/** How many times nginx's figure another is. */
const ratio = (value: number | undefined, nginx: number | undefined): string =>
  value === undefined || nginx === undefined ? '—' : (value / nginx).toFixed(2);

function printRates(rows: Row[], nginx: RequestRate | undefined): void {
  const all = nginx === undefined ? rows : [...rows, { name: 'nginx, los mismos bytes', rate: nginx }];
  const heads = ['por segundo', 'nginx = 1', 'por s de CPU', 'nginx = 1'];
  console.log(`${''.padEnd(30)}${heads.map((head) => head.padStart(14)).join('')}`);
  for (const { name, rate } of all) {
    const cells = [
      inWhole(rate.perSecond),
      ratio(rate.perSecond, nginx?.perSecond),
      inWhole(rate.perCpuSecond),
      ratio(rate.perCpuSecond, nginx?.perCpuSecond),
    ];
    console.log(`${name.padEnd(30)}${cells.map((cell) => cell.padStart(14)).join('')}`);
  }
  console.log(
    `\nUn proceso de cada servidor, en este equipo de ${availableParallelism()} núcleos. Las peticiones las hace ${
      hasWrk() ? 'wrk' : 'este programa, que limita las cifras por segundo (instale wrk)'
    }.`,
  );
  if (nginx === undefined) console.log('nginx no está en este equipo: sin él no hay comparación.');
}
