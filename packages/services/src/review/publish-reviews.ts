import type { PublishedReviews, PublishReviews } from '@conoceles/contracts';
import { inArray, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { closeCorrection } from '../corrections/close-correction.ts';
import type { ServiceDeps } from '../deps.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { questionnaireIn } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';
import { expectNotFrozen } from '../site-switches/expect-not-frozen.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { applyVerdict } from './apply-verdict.ts';
import { expectVerifier } from './expect-verifier.ts';

type Item = PublishReviews['items'][number];
type LeftOut = Omit<PublishedReviews['leftOut'][number], 'displayName'>;

/**
 * Publishes many validated questionnaires at once, each exactly as it was read: what changed, or is no longer validated, is left out and named while the
 * rest is published. At most a hundred, in one transaction with one projection; always in the same order, so that two bulks cannot wait for one another.
 * @throws ServiceProblem `forbidden` when one is of a kind the account does not verify; `state-conflict` while publication is frozen
 */
export async function publishReviews(
  deps: ServiceDeps,
  actor: AccountActor,
  { items }: PublishReviews,
): Promise<PublishedReviews> {
  for (const { kind } of items) expectVerifier(actor, kind);
  return asAccount(deps, actor, 'identity', async (tx) => {
    await expectNotFrozen(tx, (await tenantContext(tx, deps.realClock)).timeZone);
    const published: PublishedReviews['published'] = [];
    const leftOut: LeftOut[] = [];
    for (const item of inOrder(items)) {
      const { candidacyId, kind } = item;
      const reason = await publishOne(tx, { deps, actor }, item);
      if (reason === null) published.push({ candidacyId, kind });
      else leftOut.push({ candidacyId, kind, reason });
    }
    const ids = [...new Set(published.map(({ candidacyId }) => candidacyId))];
    if (ids.length > 0) await projectCandidacies(tx, deps.realClock, ids);
    return { published, leftOut: await named(tx, leftOut) };
  });
}

const keyOf = ({ candidacyId, kind }: Item): string => `${candidacyId} ${kind}`;

function inOrder(items: readonly Item[]): Item[] {
  const once = new Map(items.map((item) => [keyOf(item), item]));
  return [...once.values()].toSorted((one, two) => (keyOf(one) < keyOf(two) ? -1 : 1));
}

/** @returns why it was left out; null when it was published. A refusal comes before any write, so the rest goes on. */
async function publishOne(
  tx: TenantTx<'identity'>,
  by: { deps: ServiceDeps; actor: AccountActor },
  { candidacyId, kind, contentHash }: Item,
): Promise<string | null> {
  const verdict = { verdict: 'publish', contentHash } as const;
  try {
    await applyVerdict(questionnaireIn(tx, kind), { ...by, candidacyId, verdict });
    await closeCorrection(tx, { ...by, candidacyId, kind });
    return null;
  } catch (error) {
    if (!(error instanceof ServiceProblem)) throw error;
    if (error.code === 'conflict') return 'Cambió desde que lo leíste: ábrelo y léelo otra vez.';
    return error.code === 'not-found' ? 'Ya no está.' : (error.detail ?? 'Ya no se puede publicar.');
  }
}

async function named(tx: TenantTx, leftOut: readonly LeftOut[]): Promise<PublishedReviews['leftOut']> {
  if (leftOut.length === 0) return [];
  const { candidacies: c } = schema;
  const ids = leftOut.map(({ candidacyId }) => candidacyId);
  const rows = await tx.select({ id: c.id, displayName: c.displayName }).from(c).where(inArray(c.id, ids));
  const names = new Map(rows.map(({ id, displayName }) => [id, displayName]));
  return leftOut.map((one) => ({ ...one, displayName: names.get(one.candidacyId) ?? 'Candidatura' }));
}
