import { canonicalJson } from '../questionnaire/content-hash.ts';
import type { Rows } from './desired-state.ts';

/** One thing that applying a folder changes, for the person who applies it. */
export type TenantChange = {
  readonly action: 'added' | 'changed' | 'removed';
  /** «Cargo», «Ámbito», «Postulación»… */
  readonly noun: string;
  readonly key: string;
};

/**
 * Compares what is stored with what is asked, field by field of the asked row; fields only the database knows (ids) do not count.
 */
export function diffRows<Desired extends object>(
  noun: string,
  desired: Rows<Desired>,
  current: Rows<object>,
): TenantChange[] {
  const changes: TenantChange[] = [];
  for (const [key, row] of desired) {
    const stored = current.get(key);
    if (stored === undefined) changes.push({ action: 'added', noun, key });
    else if (!sameFields(row, stored)) changes.push({ action: 'changed', noun, key });
  }
  for (const key of current.keys()) {
    if (!desired.has(key)) changes.push({ action: 'removed', noun, key });
  }
  return changes;
}

function sameFields(desired: object, stored: object): boolean {
  const picked = Object.keys(desired).map((field) => [field, (stored as Record<string, unknown>)[field]]);
  return canonicalJson(desired) === canonicalJson(Object.fromEntries(picked));
}
