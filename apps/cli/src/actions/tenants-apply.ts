import { applyTenantFolders, type TenantChange } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import type { TenantsApplyOptions } from '../commands/tenants-apply.ts';
import { withServices } from '../database/with-services.ts';
import { tenantsDir } from '../project-root.ts';

const marks: Record<TenantChange['action'], string> = { added: '+', changed: '~', removed: '-' };
const shownChanges = 20;

/** Applies the folders and prints what changes. Gives the exit code. */
export async function applyTenants(
  { tenant, 'dry-run': dryRun }: TenantsApplyOptions,
  context: CommandContext,
): Promise<number> {
  return withServices(context, async (deps) => {
    const options = tenant === undefined ? { dryRun } : { dryRun, slugs: [tenant] };
    for (const applied of await applyTenantFolders(deps, tenantsDir, options)) {
      console.log(`${applied.slug}: ${applied.changes.length} cambios`);
      for (const line of describeChanges(applied.changes)) console.log(`  ${line}`);
    }
    return 0;
  });
}

function describeChanges(changes: readonly TenantChange[]): string[] {
  const lines = changes
    .slice(0, shownChanges)
    .map(({ action, noun, key }) => `${marks[action]} ${noun} ${key}`);
  const rest = changes.length - lines.length;
  return rest > 0 ? [...lines, `… y ${rest} más`] : lines;
}
