import { type Colleague, QuestionnaireKind, type Reviewer } from '@conoceles/contracts';
import { and, asc, eq, inArray, ne, schema, type TenantTx } from '@conoceles/db';

const { accounts: a } = schema;

/** Whom a questionnaire can be assigned to: reviewers whose account works. */
export async function loadReviewers(tx: TenantTx): Promise<Reviewer[]> {
  const rows = await tx
    .select({ accountId: a.id, name: a.displayName, kinds: a.reviewKinds })
    .from(a)
    .where(and(eq(a.kind, 'reviewer'), ne(a.status, 'disabled')))
    .orderBy(asc(a.displayName), asc(a.id));
  return rows.flatMap(({ kinds, ...row }) => {
    const verified = QuestionnaireKind.options.filter((kind) => kinds.includes(kind));
    return verified.length === 0 ? [] : [{ ...row, kinds: verified }];
  });
}

/** Names of accounts by their id, those that no longer work included. */
export async function accountNames(
  tx: TenantTx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await tx.select({ id: a.id, name: a.displayName }).from(a).where(inArray(a.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** An account as its colleagues read it; null for nobody. */
export function colleague(
  names: ReadonlyMap<string, string>,
  accountId: string | null,
  me: string,
): Colleague | null {
  if (accountId === null) return null;
  return { accountId, name: names.get(accountId) ?? 'Otra cuenta', mine: accountId === me };
}
