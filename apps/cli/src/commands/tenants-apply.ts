import { z } from 'zod';
import { defineCommand } from './command.ts';

export const TenantsApplyOptions = z.object({
  tenant: z.string().min(1).optional(),
  'dry-run': z.boolean().default(false),
});
export type TenantsApplyOptions = z.infer<typeof TenantsApplyOptions>;

export const tenantsApply = defineCommand({
  name: 'tenants:apply',
  summary: 'Lleva a la base lo que dicen las carpetas de tenants/ y muestra qué cambia.',
  options: {
    tenant: { value: 'slug', summary: 'Solo este estado (todos si no se indica)' },
    'dry-run': { summary: 'Muestra qué cambiaría, sin cambiarlo' },
  },
  input: TenantsApplyOptions,
  run: async (options, context) =>
    (await import('../actions/tenants-apply.ts')).applyTenants(options, context),
});
