import type { ConsentKind } from '@conoceles/contracts';
import { and, inArray, isNull, schema, type TenantTx } from '@conoceles/db';
import type { CandidacySummary } from '../capture/candidacy-summary.ts';
import { consentsAsked } from '../consents/consent-states.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

/** Authorisations asked of each person that are not in force, for many candidacies in one query. */
export async function loadMissingConsents(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  summaries: readonly CandidacySummary[],
): Promise<ReadonlyMap<string, readonly ConsentKind[]>> {
  if (summaries.length === 0) return new Map();
  const { consents: k } = schema;
  const ids = summaries.map(({ candidacyId }) => candidacyId);
  const inForce = await tx
    .select({ candidacyId: k.candidacyId, kind: k.kind })
    .from(k)
    .where(and(inArray(k.candidacyId, ids), isNull(k.revokedAt)));
  const given = new Set(inForce.map(({ candidacyId, kind }) => `${candidacyId} ${kind}`));
  return new Map(
    summaries.map((summary) => {
      const asked = consentsAsked({ summary, tenant });
      return [summary.candidacyId, asked.filter((kind) => !given.has(`${summary.candidacyId} ${kind}`))];
    }),
  );
}
