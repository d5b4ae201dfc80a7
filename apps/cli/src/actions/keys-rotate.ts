import { rotateTenantKey, systemActor } from '@conoceles/db';
import type { CommandContext } from '../commands/command.ts';
import type { KeysRotateOptions } from '../commands/keys-rotate.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';

/** Rotates a tenant's keys and prints what was sealed again. Gives the exit code. */
export async function rotateKeys({ tenant }: KeysRotateOptions, context: CommandContext): Promise<number> {
  return withServices(context, async (deps) => {
    const { tenantId } = await findTenant(deps, tenant);
    const actor = systemActor('keys:rotate');
    const report = await rotateTenantKey(deps.db, { tenantId, actor, now: deps.realClock.now() });
    console.log(
      `${tenant}: llaves en su versión ${report.keyVersion}; vueltas a cifrar ${report.candidacies} candidaturas, ${report.accounts} cuentas y ${report.mails} correos.`,
    );
    return 0;
  });
}
