import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadBaseQuestionnaires } from './read-base-questionnaires.ts';
import { loadTenantFolder } from './read-tenant-folder.ts';
import type { TenantProblem } from './tenant-problem.ts';
import { readYamlSource } from './yaml-source.ts';

/** Slugs of the folders under `root` that are tenants (those that begin with «_» are shared). */
export async function listTenantFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();
}

/**
 * Validates every tenant of a folder, the base questionnaires and what must differ between tenants (hosts).
 * @param root folder that holds one folder per tenant. @param baseDir base questionnaires; `root/_base` when absent.
 * @returns every problem, in the order of the folders; empty when all is well.
 */
export async function checkTenantFolders(
  root: string,
  baseDir = join(root, '_base'),
): Promise<TenantProblem[]> {
  const { base, problems } = await loadBaseQuestionnaires(baseDir);
  const owners = new Map<string, string>();
  for (const slug of await listTenantFolders(root)) {
    const { folder, problems: found } = await loadTenantFolder(join(root, slug), base);
    problems.push(...found);
    const tenant = await readYamlSource(join(root, slug, 'tenant.yaml'));
    folder?.identity.hosts.forEach((host, index) => {
      const owner = owners.get(host);
      if (owner !== undefined) {
        problems.push(
          tenant.problemAt(['hosts', index], `El nombre «${host}» ya es de «${owner}»: usa otro.`),
        );
      }
      owners.set(host, slug);
    });
  }
  return problems;
}
