import { Answers } from '@conoceles/contracts';
import { openIdentity, prefetchCandidacyKeys, type TenantTx } from '@conoceles/db';
import type { Decision } from './build-profile.ts';
import type { Facts } from './load-facts.ts';

/** Opens published identity answers, only of the candidacies whose decision shows some. */
export async function openIdentityAnswers(
  tx: TenantTx<'identity'>,
  facts: Facts,
  decisions: readonly Decision[],
): Promise<ReadonlyMap<string, Answers>> {
  const shown = decisions
    .filter(({ visibility }) => visibility.identity.shown)
    .map(({ candidacy }) => candidacy.id);
  await prefetchCandidacyKeys(tx, shown);
  const opened = new Map<string, Answers>();
  for (const candidacyId of shown) {
    const cipher = facts.identity.get(candidacyId)?.publishedCipher ?? null;
    if (cipher === null) continue;
    const value = await openIdentity(tx, { candidacyId, purpose: 'published', cipher });
    opened.set(candidacyId, Answers.parse(value));
  }
  return opened;
}
