import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { AuditHead } from './seal-audit.ts';

const AnchorFile = z.record(
  z.uuid(),
  z.strictObject({ seq: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/u) }),
);

async function readAnchors(file: string): Promise<z.infer<typeof AnchorFile>> {
  try {
    return AnchorFile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/** The end of the tenant's chain as last kept in that file; null when it holds none. @throws when the file is damaged */
export async function readAuditAnchor(file: string, tenantId: string): Promise<AuditHead | null> {
  return (await readAnchors(file))[tenantId] ?? null;
}

/** Keeps the end of a verified chain; one that is shorter than the kept one is never written. The file changes whole or not at all. */
export async function writeAuditAnchor(file: string, tenantId: string, head: AuditHead): Promise<void> {
  const anchors = await readAnchors(file);
  const kept = anchors[tenantId];
  if (kept !== undefined && kept.seq >= head.seq) return;
  const partial = `${file}.partial`;
  await writeFile(partial, `${JSON.stringify({ ...anchors, [tenantId]: head }, null, 2)}\n`);
  await rename(partial, file);
}
