import { inArray, schema, type TenantTx } from '@conoceles/db';
import { excluded } from '../tenants/write-changes.ts';
import { type Decision, nominationLabel } from './build-profile.ts';
import type { Facts } from './load-facts.ts';
import { sortKey } from './sort-key.ts';

type ListedRow = Omit<typeof schema.publishedListed.$inferSelect, 'tenantId'>;

/** The line of the list that INAI ordered; null for who is not in it. Only the facts that the order names. */
export function buildListed({ candidacy, visibility }: Decision, facts: Facts): ListedRow | null {
  const nomination = facts.nominations.get(candidacy.nominationId);
  const action = facts.affirmativeActions.get(candidacy.affirmativeActionId ?? '');
  if (!visibility.orderedList.shown || nomination === undefined || action === undefined) return null;
  return {
    id: candidacy.id,
    displayName: candidacy.displayName,
    sortKey: sortKey(candidacy),
    affirmativeActionLabel: action.name,
    nominationLabel: nominationLabel(nomination),
    listNumber: candidacy.listNumber,
    officeId: candidacy.officeId,
    territoryId: candidacy.territoryId,
    role: candidacy.role,
    gender: candidacy.gender,
    elected: candidacy.elected,
    invented: candidacy.invented,
  };
}

export type ListedChanges = {
  readonly write: readonly ListedRow[];
  readonly remove: readonly string[];
};

/** What has to change in the list so that these candidacies stand in it as they should. */
export async function compareListed(
  tx: TenantTx,
  candidacyIds: readonly string[],
  built: readonly ListedRow[],
): Promise<ListedChanges> {
  const { publishedListed: l } = schema;
  const stored = await tx
    .select()
    .from(l)
    .where(inArray(l.id, [...candidacyIds]));
  const storedOf = new Map(stored.map(({ tenantId: _, ...row }) => [row.id, row]));
  const kept = new Set(built.map(({ id }) => id));
  return {
    write: built.filter((row) => !isSame(row, storedOf.get(row.id))),
    remove: stored.map(({ id }) => id).filter((id) => !kept.has(id)),
  };
}

export async function writeListed(tx: TenantTx, { write, remove }: ListedChanges): Promise<void> {
  const { publishedListed: l } = schema;
  if (remove.length > 0) await tx.delete(l).where(inArray(l.id, [...remove]));
  if (write.length === 0) return;
  await tx
    .insert(l)
    .values(write.map((row) => ({ tenantId: tx.tenantId, ...row })))
    .onConflictDoUpdate({ target: [l.tenantId, l.id], set: excluded(...listedFields) });
}

const listedFields = [
  'displayName',
  'sortKey',
  'affirmativeActionLabel',
  'nominationLabel',
  'listNumber',
  'officeId',
  'territoryId',
  'role',
  'gender',
  'elected',
  'invented',
] as const satisfies readonly (keyof ListedRow)[];

function isSame(row: ListedRow, other: ListedRow | undefined): boolean {
  return other !== undefined && listedFields.every((field) => row[field] === other[field]);
}
