import { asc, eq, schema, type TenantTx } from '@conoceles/db';

export type Consent = typeof schema.consents.$inferSelect;

/** Every consent a candidacy ever gave, oldest first. */
export async function loadConsents(tx: TenantTx<'identity'>, candidacyId: string): Promise<Consent[]> {
  const { consents } = schema;
  return tx
    .select()
    .from(consents)
    .where(eq(consents.candidacyId, candidacyId))
    .orderBy(asc(consents.givenAt), asc(consents.revokedAt));
}
