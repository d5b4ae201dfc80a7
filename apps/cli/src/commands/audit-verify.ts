import { z } from 'zod';
import { defineCommand } from './command.ts';

export const AuditVerifyOptions = z.object({ tenant: z.string().min(1) });
export type AuditVerifyOptions = z.infer<typeof AuditVerifyOptions>;

export const auditVerify = defineCommand({
  name: 'audit:verify',
  summary: 'Comprueba la bitácora encadenada de un estado y señala cada alteración.',
  options: { tenant: { value: 'slug', summary: 'Estado que se comprueba', isRequired: true } },
  input: AuditVerifyOptions,
  exitCodes: { 4: 'la bitácora fue alterada' },
  run: async (options, context) =>
    (await import('../actions/audit-verify.ts')).verifyTenantAudit(options, context),
});
