import { resolve } from 'node:path';
import { checkTenantFolders, formatTenantProblem, listTenantFolders } from '@conoceles/services';
import type { CommandContext } from '../commands/command.ts';
import type { TenantsCheckOptions } from '../commands/tenants-check.ts';
import { tenantsDir } from '../project-root.ts';

/** Prints every fault of the folders. Gives the exit code. */
export async function checkTenants(
  { dir }: TenantsCheckOptions,
  { workingDir }: CommandContext,
): Promise<number> {
  const root = dir === undefined ? tenantsDir : resolve(workingDir, dir);
  const problems = await checkTenantFolders(root, resolve(tenantsDir, '_base'));
  for (const problem of problems) console.log(formatTenantProblem(problem));
  const slugs = await listTenantFolders(root);
  console.log(`${slugs.length} carpetas (${slugs.join(', ')}): ${problems.length} errores.`);
  return problems.length === 0 ? 0 : 1;
}
