import { applyTenantFolders, type TenantChange } from '@conoceles/services';
import { z } from 'zod';
import { withServices } from '../database/with-services.ts';
import { tenantsDir } from '../project-root.ts';
import { defineCommand } from './command.ts';

const marks: Record<TenantChange['action'], string> = { added: '+', changed: '~', removed: '-' };
const shownChanges = 20;

export const tenantsApply = defineCommand({
  name: 'tenants:apply',
  summary: 'Lleva a la base lo que dicen las carpetas de tenants/ y muestra qué cambia.',
  options: {
    tenant: { value: 'slug', summary: 'Solo este estado (todos si no se indica)' },
    'dry-run': { summary: 'Muestra qué cambiaría, sin cambiarlo' },
  },
  input: z.object({ tenant: z.string().min(1).optional(), 'dry-run': z.boolean().default(false) }),
  run: ({ tenant, 'dry-run': dryRun }, context) =>
    withServices(context, async (deps) => {
      const options = tenant === undefined ? { dryRun } : { dryRun, slugs: [tenant] };
      for (const applied of await applyTenantFolders(deps, tenantsDir, options)) {
        console.log(`${applied.slug}: ${applied.changes.length} cambios`);
        for (const line of describeChanges(applied.changes)) console.log(`  ${line}`);
      }
      return 0;
    }),
});

function describeChanges(changes: readonly TenantChange[]): string[] {
  const lines = changes
    .slice(0, shownChanges)
    .map(({ action, noun, key }) => `${marks[action]} ${noun} ${key}`);
  const rest = changes.length - lines.length;
  return rest > 0 ? [...lines, `… y ${rest} más`] : lines;
}
