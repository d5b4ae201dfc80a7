import { openContact, sealContact, type TenantTx } from '@conoceles/db';
import type { ServiceDeps } from '../deps.ts';

/**
 * The list between its review and its confirmation. It holds voter keys and telephones, so it rests sealed under the tenant's key, only
 * until it is confirmed or another list is reviewed.
 */
export async function keepWaitingFile(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  { importId, bytes }: { importId: string; bytes: Uint8Array },
): Promise<void> {
  const value = Buffer.from(bytes).toString('base64');
  const sealed = await sealContact(tx, { ownerId: importId, purpose: 'import-file', value });
  await deps.files.put(waitingKey(tx.tenantId, importId), sealed, 'application/octet-stream');
}

/** Null when it is no longer kept. */
export async function readWaitingFile(
  tx: TenantTx<'identity'>,
  deps: ServiceDeps,
  importId: string,
): Promise<Uint8Array | null> {
  const cipher = await deps.files.get(waitingKey(tx.tenantId, importId));
  if (cipher === null) return null;
  return Buffer.from(
    await openContact(tx, { ownerId: importId, purpose: 'import-file', cipher: Buffer.from(cipher) }),
    'base64',
  );
}

export function waitingKey(tenantId: string, importId: string): string {
  return `${tenantId}/imports/${importId}`;
}
