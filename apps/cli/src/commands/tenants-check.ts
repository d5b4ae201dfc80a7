import { z } from 'zod';
import { defineCommand } from './command.ts';

export const TenantsCheckOptions = z.object({ dir: z.string().min(1).optional() });
export type TenantsCheckOptions = z.infer<typeof TenantsCheckOptions>;

export const tenantsCheck = defineCommand({
  name: 'tenants:check',
  summary: 'Valida las carpetas de tenants/ y señala archivo y línea de cada error.',
  options: {
    dir: { value: 'carpeta', summary: 'Carpeta que contiene una por estado (tenants/ si no se indica)' },
  },
  input: TenantsCheckOptions,
  run: async (options, context) =>
    (await import('../actions/tenants-check.ts')).checkTenants(options, context),
});
