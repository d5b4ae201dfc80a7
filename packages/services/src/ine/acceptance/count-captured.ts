import { type DbActor, schema, withTenant } from '@conoceles/db';
import type { ServiceDeps } from '../../deps.ts';

export interface CapturedFigures {
  readonly candidacies: number;
  readonly curricular: number;
  readonly identity: number;
  readonly neither: number;
}

/** How many candidacies hold each questionnaire as sent, over several tenants. Reads states, never answers. */
export async function countCaptured(
  deps: ServiceDeps,
  actor: DbActor,
  tenants: readonly { readonly tenantId: string }[],
): Promise<CapturedFigures> {
  const total = { candidacies: 0, curricular: 0, identity: 0, neither: 0 };
  for (const { tenantId } of tenants) {
    await withTenant(deps.db, { tenantId, actor, scope: 'identity' }, async (tx) => {
      const { candidacies, curricularResponses, identityResponses } = schema;
      const ids = await tx.select({ id: candidacies.id }).from(candidacies);
      const isSent = (row: { submittedAt: Date | null }) => row.submittedAt !== null;
      const curricular = new Set(
        (await tx.select().from(curricularResponses)).filter(isSent).map((row) => row.candidacyId),
      );
      const identity = new Set(
        (await tx.select().from(identityResponses)).filter(isSent).map((row) => row.candidacyId),
      );
      total.candidacies += ids.length;
      total.curricular += curricular.size;
      total.identity += identity.size;
      total.neither += ids.filter(({ id }) => !curricular.has(id) && !identity.has(id)).length;
    });
  }
  return total;
}
