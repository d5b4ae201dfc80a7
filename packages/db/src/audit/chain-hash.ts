import { createHash } from 'node:crypto';
import type { auditEntries } from '../schema/audit.ts';

type Entry = typeof auditEntries.$inferSelect;

/** What the first link of a chain points to. */
export const chainStart = '0'.repeat(64);

/** The same text for the same value whatever order the database gives its keys in. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, canonical(inner)]);
}

/**
 * Hash of one link: its place, the link before it and every column of its entry (SHA-256, hexadecimal). Public recipe, so that anyone can check a chain.
 */
export function chainHash(seq: number, prevHash: string, entry: Entry): string {
  const content = [
    seq,
    prevHash,
    entry.tenantId,
    entry.id,
    entry.at.toISOString(),
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.verb,
    entry.entity,
    entry.entityId,
    entry.fields,
    canonical(entry.before),
    canonical(entry.after),
    entry.requestId,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
