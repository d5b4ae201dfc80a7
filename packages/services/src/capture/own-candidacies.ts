import { and, eq, ne, or, type SQL, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { type CandidacySummary, selectSummaries } from './candidacy-summary.ts';
import { type OpenCandidacy, reachOfCapturer } from './open-candidacy.ts';

/**
 * The other candidacies in which the same person stands in this process (domain §3: MR and RP), by the hashes of voter key and CURP: a name is not enough.
 * The person reaches all of its own; a party, those it captures. Practice has no private data to tell by.
 */
export async function ownCandidacies(
  tx: TenantTx<'identity'>,
  { summary }: OpenCandidacy,
  actor: AccountActor,
): Promise<readonly CandidacySummary[]> {
  const { candidacies: c, candidacyPrivate: p } = schema;
  const [own] = await tx
    .select({ voterKey: p.voterKeyHash, curp: p.curpHash })
    .from(p)
    .where(eq(p.candidacyId, summary.candidacyId));
  const same: SQL[] = [];
  if (own?.voterKey != null) same.push(eq(p.voterKeyHash, own.voterKey));
  if (own?.curp != null) same.push(eq(p.curpHash, own.curp));
  if (same.length === 0) return [];
  const isPerson = actor.accountKind === 'candidate' && actor.candidacyId === summary.candidacyId;
  return selectSummaries(tx)
    .innerJoin(p, eq(p.candidacyId, c.id))
    .where(
      and(
        or(...same),
        ne(c.id, summary.candidacyId),
        eq(c.processId, summary.processId),
        eq(c.status, 'approved'),
        isPerson ? undefined : reachOfCapturer(actor),
      ),
    )
    .orderBy(c.createdAt, c.id);
}
