import type { CorrectionRequestPage, RequestCorrection } from '@conoceles/contracts';
import { recordAudit, schema } from '@conoceles/db';
import { correctionDueAt } from '@conoceles/rules';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { notFound, ServiceProblem } from '../service-problem.ts';
import { correctionRight } from './correction-right.ts';
import { correctionsOf, sealText } from './correction-rows.ts';
import { correctionPageIn } from './read-correction-page.ts';

/**
 * Asks to correct one section of what is published. The request spends nothing until it is granted (ADR 0020); its deadline is that of the tenant.
 * @throws ServiceProblem `forbidden` for who may not ask, `state-conflict` when it is not the moment, `invalid-input`, `not-found`
 */
export async function requestCorrection(
  deps: ServiceDeps,
  actor: AccountActor,
  target: CaptureTarget,
  { section, reason }: RequestCorrection,
): Promise<CorrectionRequestPage> {
  const { candidacyId, kind } = target;
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const response = await responseStore(questionnaireIn(tx, kind)).find(candidacyId, 'for-update');
    if (response === null) throw notFound();
    const right = correctionRight(open, actor, response, await correctionsOf(tx, candidacyId, kind));
    if (!right.ok) {
      throw new ServiceProblem(
        right.because === 'not-theirs' ? 'forbidden' : 'state-conflict',
        right.message,
      );
    }
    const { definition } = await loadVersion(tx, response.questionnaireVersionId);
    if (!definition.sections.some(({ id }) => id === section)) {
      const errors = [{ pointer: '/section', detail: 'Elige la sección que quieres corregir.' }];
      throw new ServiceProblem('invalid-input', undefined, errors);
    }
    const { now, process, rules, timeZone } = open.tenant;
    const { holidays } = process.data;
    const dueAt = correctionDueAt(now, { rules: rules.corrections, holidays, timeZone });
    await tx.insert(schema.corrections).values({
      tenantId: tx.tenantId,
      candidacyId,
      kind,
      section,
      reasonCipher: await sealText(tx, candidacyId, reason),
      requestedBy: actor.accountId,
      requestedAt: now,
      dueAt,
    });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'correction.request',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: [section],
      after: { kind, dueAt: dueAt.toISOString() },
    });
    return correctionPageIn(tx, { deps, actor, target });
  });
}
