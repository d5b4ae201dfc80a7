import type { PlatformTenant, PlatformTenants } from '@conoceles/contracts';
import { desc, listHosts, publicRead, schema, withPlatform } from '@conoceles/db';
import type { DeskActor } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';

type Figures = typeof schema.compliance.$inferSelect;
type Host = Awaited<ReturnType<typeof listHosts>>[number];

/**
 * The states a desk may see, with their last figures: the platform's operators see all, INE's viewers those that a grant in force covers. No person is in them.
 */
export async function listTenants(deps: ServiceDeps, actor: DeskActor): Promise<PlatformTenants> {
  const scope = actor.deskKind === 'ine-viewer' ? 'ine' : 'platform';
  const by = { kind: actor.deskKind, id: actor.userId } as const;
  const { compliance } = schema;
  const figures = await withPlatform(deps.db, { actor: by, scope }, (tx) =>
    tx.select().from(compliance).orderBy(desc(compliance.takenAt)),
  );
  const newest = new Map(figures.toReversed().map((row) => [row.tenantId, row]));
  const hosts = firstHosts(await listHosts(deps.db));
  const seen = scope === 'platform' ? hosts : hosts.filter((host) => newest.has(host.tenantId));
  const items = await Promise.all(seen.map((host) => toTenant(deps, host, newest.get(host.tenantId))));
  return { items: items.toSorted((one, two) => one.slug.localeCompare(two.slug)) };
}

function firstHosts(hosts: readonly Host[]): Host[] {
  return [...new Map(hosts.toReversed().map((host) => [host.tenantId, host])).values()];
}

/** Name and acronym are public facts; the figures may not have been taken yet. */
async function toTenant(
  deps: ServiceDeps,
  host: Host,
  figures: Figures | undefined,
): Promise<PlatformTenant> {
  const [sites] = await publicRead(deps.db, host.tenantId, (sql) => [
    sql<{ name: string; acronym: string }[]>`select name, acronym from published.sites`,
  ]);
  return {
    slug: host.slug,
    name: sites[0]?.name ?? host.slug,
    acronym: sites[0]?.acronym ?? host.slug,
    status: host.status,
    host: host.host,
    processName: figures?.processName ?? null,
    electionDay: figures?.electionDay ?? null,
    candidacies: figures?.candidacyCount ?? 0,
    questionnaires: (['curricular', 'identity'] as const).map((kind) => ({
      kind,
      ...(figures?.counts[kind] ?? { captured: 0, validated: 0, published: 0 }),
    })),
    takenAt: figures?.takenAt.toISOString() ?? null,
  };
}
