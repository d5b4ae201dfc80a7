import { rotateTenantKey, systemActor } from '@conoceles/db';
import { z } from 'zod';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';
import { defineCommand } from './command.ts';

export const keysRotate = defineCommand({
  name: 'keys:rotate',
  summary: 'Cambia las llaves de un estado y vuelve a cifrar todo lo que protegían.',
  options: { tenant: { value: 'slug', summary: 'Estado cuyas llaves se cambian', isRequired: true } },
  input: z.object({ tenant: z.string().min(1) }),
  run: ({ tenant }, context) =>
    withServices(context, async (deps) => {
      const { tenantId } = await findTenant(deps, tenant);
      const actor = systemActor('keys:rotate');
      const report = await rotateTenantKey(deps.db, { tenantId, actor, now: deps.realClock.now() });
      console.log(
        `${tenant}: llaves en su versión ${report.keyVersion}; vueltas a cifrar ${report.candidacies} candidaturas, ${report.accounts} cuentas y ${report.mails} correos.`,
      );
      return 0;
    }),
});
