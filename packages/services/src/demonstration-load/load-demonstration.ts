import { join } from 'node:path';
import type { TenantFolder } from '@conoceles/contracts';
import { count, eq, listHosts, recordAudit, schema, systemActor, withTenant } from '@conoceles/db';
import { inventCandidacies } from '../demonstration/invent-candidacies.ts';
import type { ServiceDeps } from '../deps.ts';
import { beginPractice } from '../practice/open-practice.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { takeSnapshot } from '../statistics/take-snapshot.ts';
import { listTenantFolders } from '../tenants/load-folder/check-tenant-folders.ts';
import { readBaseQuestionnaires } from '../tenants/load-folder/read-base-questionnaires.ts';
import { readTenantFolder } from '../tenants/load-folder/read-tenant-folder.ts';
import { readLoadContext } from './load-context.ts';
import { loadDeskAccounts } from './load-desks.ts';
import { loadSections } from './load-sections.ts';
import { sampleTickets } from './sample-tickets.ts';
import { writeAfterPublication } from './write-after-publication.ts';
import { writeCandidacies } from './write-candidacies.ts';
import { writeErrorReports } from './write-error-reports.ts';
import { writeHelp } from './write-help.ts';
import { writePortraits } from './write-portraits.ts';
import { writeReminders } from './write-reminders.ts';
import { writeResponses } from './write-responses.ts';
import { writeStaff } from './write-staff.ts';
import { writeSwitches } from './write-switches.ts';

const actor = systemActor('demonstration:load');

/** The one state that begins with a practice open. */
const withPractice = 'jalisco';

/** The one where something was switched and a profile is paused. */
const withSwitches = 'morelos';

export type LoadedDemonstration = {
  readonly slug: string;
  /** Zero when it was already there. */
  readonly loaded: number;
};

export type LoadDemonstrationOptions = {
  readonly slugs?: readonly string[];
  /** Told before each state, so that a first start can say how far it is. */
  readonly onTenant?: (slug: string, done: number, total: number) => void;
  /** About how many candidacies per state, every state of life among them; all when absent. */
  readonly limit?: number;
};

/**
 * Fills every tenant whose current process declares a demonstration clock with invented people in every state of life, and makes the demonstration accounts.
 * One transaction per state: it is whole or not there. States already loaded are skipped.
 * @param root folder of the tenants, already applied.
 */
export async function loadDemonstration(
  deps: ServiceDeps,
  root: string,
  options: LoadDemonstrationOptions = {},
): Promise<LoadedDemonstration[]> {
  await loadDeskAccounts(deps);
  const base = await readBaseQuestionnaires(join(root, '_base'));
  const slugs = options.slugs ?? (await listTenantFolders(root));
  const tenantIds = new Map((await listHosts(deps.db)).map((host) => [host.slug, host.tenantId]));
  const loaded: LoadedDemonstration[] = [];
  for (const [index, slug] of slugs.entries()) {
    const folder = await readTenantFolder(join(root, slug), base);
    const process = folder.processes.find((one) => one.slug === folder.identity.currentProcess);
    const tenantId = tenantIds.get(slug);
    if (process?.demonstrationClock === undefined || tenantId === undefined) continue;
    options.onTenant?.(slug, index, slugs.length);
    loaded.push({ slug, loaded: await loadTenant(deps, { tenantId, folder, limit: options.limit }) });
  }

  return loaded;
}

type Tenant = { tenantId: string; folder: TenantFolder; limit: number | undefined };

async function loadTenant(deps: ServiceDeps, { tenantId, folder, limit }: Tenant): Promise<number> {
  const { currentProcess } = folder.identity;
  const scope = { tenantId, actor, scope: 'identity' } as const;
  const loaded = await withTenant(deps.db, scope, async (tx) => {
    const context = await readLoadContext(tx, folder, currentProcess, deps.realClock.now());
    const { candidacies: c } = schema;
    const [known] = await tx.select({ rows: count() }).from(c).where(eq(c.processId, context.processId));
    if (known !== undefined && known.rows > 0) return 0;

    const everyone = [...inventCandidacies(folder, currentProcess)];
    const list = limit === undefined ? everyone : sampleTickets(everyone, limit);
    await writeCandidacies(context, list);
    const staff = await writeStaff(context, list);
    await writeResponses(context, list, staff);
    await writePortraits(context, list, deps.files);
    await writeReminders(context, list);
    await writeAfterPublication(context, list);
    if (folder.identity.slug === withSwitches) await writeSwitches(context);
    await writeHelp(context, list);
    await writeErrorReports(context, list);
    if (folder.identity.slug === withPractice) await beginPractice(tx, deps, { perParty: 2 });
    await loadSections(context);
    await recordAudit(tx, {
      at: context.createdAt,
      verb: 'demonstration.load',
      entity: 'process',
      entityId: context.processId,
      after: { candidacies: list.length },
    });
    return list.length;
  });
  if (loaded > 0) {
    await projectTenant(deps, tenantId, actor);
    await takeSnapshot(deps, tenantId, actor);
  }

  return loaded;
}
