import type { CaptureHome, QuestionnaireKind } from '@conoceles/contracts';
import { inArray, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { describeCandidacy } from './candidacy-summary.ts';
import type { OpenCandidacy } from './open-candidacy.ts';
import { ownCandidacies } from './own-candidacies.ts';

/** The person's other candidacies with something captured, and in which questionnaires. Only states are read. */
export async function copySources(
  tx: TenantTx<'identity'>,
  open: OpenCandidacy,
  actor: AccountActor,
): Promise<CaptureHome['copySources']> {
  const others = await ownCandidacies(tx, open, actor);
  if (others.length === 0) return [];
  const ids = others.map(({ candidacyId }) => candidacyId);
  const begun = {
    curricular: await begunIn(tx, schema.curricularResponses, ids),
    identity: await begunIn(tx, schema.identityResponses, ids),
  };
  return others.flatMap((summary) => {
    const { candidacyId, office, territory } = describeCandidacy(summary);
    const kinds = (['curricular', 'identity'] as const).filter((kind: QuestionnaireKind) =>
      begun[kind].has(candidacyId),
    );
    return kinds.length === 0 ? [] : [{ candidacyId, office: office.name, territory: territory.name, kinds }];
  });
}

type Responses = typeof schema.curricularResponses | typeof schema.identityResponses;

async function begunIn(tx: TenantTx<'identity'>, responses: Responses, ids: readonly string[]) {
  const rows = await tx
    .select({ candidacyId: responses.candidacyId })
    .from(responses)
    .where(inArray(responses.candidacyId, [...ids]));
  return new Set(rows.map(({ candidacyId }) => candidacyId));
}
