import { type AuditFault, readAuditAnchor, sealAudit, verifyAudit, writeAuditAnchor } from '@conoceles/db';
import { anchorFile } from '@conoceles/worker/anchor-file';
import type { AuditVerifyOptions } from '../commands/audit-verify.ts';
import type { CommandContext } from '../commands/command.ts';
import { findTenant } from '../database/find-tenant.ts';
import { withServices } from '../database/with-services.ts';

const faultNames: Record<AuditFault['kind'], string> = {
  edited: 'un registro fue modificado después de sellarse',
  'broken-link': 'se cambió el orden de los registros o se quitó uno',
  'missing-entry': 'falta el registro de un sello',
  cut: 'la cadena termina antes de lo que se guardó fuera de la base',
  rewritten: 'la cadena fue escrita de nuevo desde antes de lo que se guardó fuera de la base',
  unqueued: 'un registro no está en la cadena ni espera su sello',
};

/** Seals what waits, walks the chain and prints every fault. Gives the exit code. */
export async function verifyTenantAudit(
  { tenant }: AuditVerifyOptions,
  context: CommandContext,
): Promise<number> {
  return withServices(context, async (deps) => {
    const { tenantId } = await findTenant(deps, tenant);
    const file = anchorFile(context.settings.dataDir);
    const anchor = await readAuditAnchor(file, tenantId);
    // What waits for its seal is sealed first, so that all of it is covered.
    await sealAudit(deps.db, tenantId);
    const verdict = await verifyAudit(deps.db, tenantId, anchor);
    console.log(`${tenant}: ${verdict.sealed} registros sellados, ${verdict.faults.length} alteraciones.`);
    for (const { kind, seq, entryId } of verdict.faults) {
      console.log(`  ${faultNames[kind]} (lugar ${seq ?? '—'}, registro ${entryId ?? '—'})`);
    }
    if (!verdict.isIntact) return 4;
    if (verdict.head !== null) await writeAuditAnchor(file, tenantId, verdict.head);
    return 0;
  });
}
