import { resolve } from 'node:path';
import { checkTenantFolders, formatTenantProblem, listTenantFolders } from '@conoceles/services';
import { z } from 'zod';
import { tenantsDir } from '../project-root.ts';
import { defineCommand } from './command.ts';

export const tenantsCheck = defineCommand({
  name: 'tenants:check',
  summary: 'Valida las carpetas de tenants/ y señala archivo y línea de cada error.',
  options: {
    dir: { value: 'carpeta', summary: 'Carpeta que contiene una por estado (tenants/ si no se indica)' },
  },
  input: z.object({ dir: z.string().min(1).optional() }),
  async run({ dir }, { workingDir }) {
    const root = dir === undefined ? tenantsDir : resolve(workingDir, dir);
    const problems = await checkTenantFolders(root, resolve(tenantsDir, '_base'));
    for (const problem of problems) console.log(formatTenantProblem(problem));
    const slugs = await listTenantFolders(root);
    console.log(`${slugs.length} carpetas (${slugs.join(', ')}): ${problems.length} errores.`);
    return problems.length === 0 ? 0 : 1;
  },
});
