import { and, asc, eq, inArray, schema, type TenantTx } from '@conoceles/db';

/** Kinds that capture: the others are invited one by one, and their links are not the desk's to send. */
const capturerKinds = ['candidate', 'liaison'] as const;

/** The accounts named that belong to candidacies or liaisons, held until the transaction ends: a new link and another at once come one after the other. */
export async function holdAccounts(tx: TenantTx, ids: readonly string[]) {
  const { accounts: a } = schema;
  return tx
    .select()
    .from(a)
    .where(and(inArray(a.id, [...ids]), inArray(a.kind, [...capturerKinds])))
    .orderBy(asc(a.id))
    .for('no key update');
}

/** One of them. */
export async function findIssued(tx: TenantTx, accountId: string, lock?: 'for-update') {
  const { accounts: a } = schema;
  const query = tx
    .select()
    .from(a)
    .where(and(eq(a.id, accountId), inArray(a.kind, [...capturerKinds])));
  const [row] = await (lock === undefined ? query : query.for('no key update'));
  return row;
}
