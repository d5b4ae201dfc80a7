import { join } from 'node:path';
import type { TenantFolder } from '@conoceles/contracts';
import { eq, recordAudit, schema, systemActor, type TenantTx, withTenant } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';
import { projectTenant } from '../publication/project-tenant.ts';
import { writePublishedSite } from '../publication/write-site.ts';
import { contentHash } from '../questionnaire/content-hash.ts';
import { currentState } from './current-state.ts';
import { desiredState } from './desired-state.ts';
import type { TenantChange } from './diff-rows.ts';
import { ensureTenant } from './ensure-tenant.ts';
import { findOrphans, type Orphan } from './find-orphans.ts';
import { listTenantFolders } from './load-folder/check-tenant-folders.ts';
import { type BaseQuestionnaires, readBaseQuestionnaires } from './load-folder/read-base-questionnaires.ts';
import { readTenantFolder } from './load-folder/read-tenant-folder.ts';
import { planChanges } from './plan-changes.ts';
import { writeChanges } from './write-changes.ts';

const actor = systemActor('tenants:apply');

export type AppliedTenant = {
  readonly slug: string;
  readonly tenantId: string;
  /** Empty when nothing had to change. */
  readonly changes: readonly TenantChange[];
};

export type ApplyOptions = {
  /** Only these tenants; absent: every folder. */
  readonly slugs?: readonly string[];
  /** Base questionnaires and catalogues; `root/_base` when absent. */
  readonly baseDir?: string;
  /** Says what would change and changes nothing; a tenant that does not exist yet is created all the same. */
  readonly dryRun?: boolean;
};

/** The folder asks for something that would leave captured data without what it refers to. Nothing was changed. */
export class OrphanedDataError extends Error {
  readonly slug: string;
  readonly orphans: readonly Orphan[];

  constructor(slug: string, orphans: readonly Orphan[]) {
    const lines = orphans.map(({ noun, key, uses }) => `${noun} «${key}»: la usan ${uses} candidaturas.`);
    super(
      `La carpeta «${slug}» quita algo que ya se usa. Devuélvelo a la carpeta o retira antes lo capturado:\n${lines.join('\n')}`,
    );
    this.name = 'OrphanedDataError';
    this.slug = slug;
    this.orphans = orphans;
  }
}

/**
 * Brings the database to what `tenants/<slug>/` say. Idempotent: a folder already applied changes nothing. Each tenant is one transaction.
 * @param root folder that holds one folder per tenant.
 * @throws TenantFolderError when a folder is not valid, OrphanedDataError when it would orphan captured data.
 */
export async function applyTenantFolders(
  deps: ServiceDeps,
  root: string,
  options: ApplyOptions = {},
): Promise<AppliedTenant[]> {
  const base = await readBaseQuestionnaires(options.baseDir ?? join(root, '_base'));
  const slugs = options.slugs ?? (await listTenantFolders(root));
  const applied: AppliedTenant[] = [];
  for (const slug of slugs) {
    const folder = await readTenantFolder(join(root, slug), base);
    applied.push(await applyTenant(deps, folder, base, options.dryRun === true));
  }
  return applied;
}

async function applyTenant(
  deps: ServiceDeps,
  folder: TenantFolder,
  base: BaseQuestionnaires,
  dryRun: boolean,
): Promise<AppliedTenant> {
  const now = deps.realClock.now();
  const tenantId = await ensureTenant(deps, folder, now);
  const changes = await withTenant(deps.db, { tenantId, actor, scope: 'identity' }, async (tx) => {
    const folderHash = contentHash({ folder, base });
    const current = await currentState(tx);
    if (current.tenant?.folderHash === folderHash) return [];
    const desired = desiredState(folder, base);
    const planned = [...planIdentity(folder, current.tenant), ...planChanges(desired, current)];
    const orphans = await findOrphans(tx, desired, current, planned);
    if (orphans.length > 0) throw new OrphanedDataError(folder.identity.slug, orphans);
    if (dryRun) return planned;
    const { timeZone } = folder.identity;
    await writeChanges({ tx, desired, current, changes: planned, timeZone, now });
    await writePublishedSite(tx, folder, now);
    await markApplied(tx, folderHash, planned, now);
    return planned;
  });
  if (changes.length > 0 && !dryRun) await projectTenant(deps, tenantId, actor);
  return { slug: folder.identity.slug, tenantId, changes };
}

function planIdentity(
  folder: TenantFolder,
  tenant: { identity: unknown; markSvg: string | null } | undefined,
): TenantChange[] {
  const isSame = contentHash(folder.identity) === contentHash(tenant?.identity ?? null);
  if (isSame && tenant?.markSvg === folder.markSvg) return [];
  const action = tenant?.identity == null ? 'added' : 'changed';
  return [{ action, noun: 'Identidad, marca y reglas', key: folder.identity.slug }];
}

async function markApplied(
  tx: TenantTx,
  folderHash: string,
  changes: readonly TenantChange[],
  at: Date,
): Promise<void> {
  await tx.update(schema.tenants).set({ folderHash }).where(eq(schema.tenants.id, tx.tenantId));
  const nouns = [...new Set(changes.map((change) => change.noun))];
  const after = { changes: changes.length, folderHash };
  await recordAudit(tx, {
    at,
    verb: 'tenant.apply',
    entity: 'tenant',
    entityId: tx.tenantId,
    fields: nouns,
    after,
  });
}
