import { type CaptureHome, type ReturnByParty, wholeQuestionnaire } from '@conoceles/contracts';
import { and, eq, isNotNull, recordAudit, schema, type TenantTx } from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { openCaptured } from '../capture/open-candidacy.ts';
import { homeIn } from '../capture/read-home.ts';
import type { CaptureTarget } from '../capture/target.ts';
import type { ServiceDeps } from '../deps.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { projectCandidacies } from '../publication/project-candidacies.ts';
import { expectHash } from '../questionnaire/conflict.ts';
import { expectEvent, lifeContext } from '../questionnaire/life.ts';
import { loadVersion } from '../questionnaire/load-versions.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { ServiceProblem } from '../service-problem.ts';

/** Not a motive of art. 18, which are the OPL's: it says who returned it. */
export const partyMotive = 'devuelto-por-quien-postula';

/**
 * The party, or the independent candidacy, returns what it was to authorise, with its reason: the questionnaire is open again, an authorisation given before
 * lapses, and the person is told by mail (that it came back, never why: the reason may quote answers).
 * @throws ServiceProblem `conflict` when the answers are not those that were read; `state-conflict`; `invalid-input`; `forbidden`; `not-found`
 */
export async function returnByParty(
  deps: ServiceDeps,
  actor: AccountActor,
  { candidacyId, kind, contentHash, section, text }: CaptureTarget & ReturnByParty,
): Promise<CaptureHome> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const open = await openCaptured(tx, { deps, actor, candidacyId });
    const store = responseStore(questionnaireIn(tx, kind));
    const response = await store.find(candidacyId, 'for-update');
    const state = expectEvent('return-by-party', response, lifeContext(open, actor, response));
    if (response === null) throw new ServiceProblem('state-conflict');
    expectHash(response, contentHash);
    if (section !== undefined) await expectSection(tx, response.questionnaireVersionId, section);
    const observation = {
      section: section ?? wholeQuestionnaire,
      motive: partyMotive,
      text,
      round: response.round,
      observedAt: open.tenant.now,
    };
    await store.observe(response, [observation], actor.accountId);
    const lapsed = { authorisedAt: null, authorisedBy: null, authorisedHash: null };
    const changed = await store.update(response, { state, round: response.round + 1, ...lapsed });
    await recordAudit(tx, {
      at: deps.realClock.now(),
      verb: 'questionnaire.return-by-party',
      entity: 'candidacy',
      entityId: candidacyId,
      fields: [observation.section],
      before: { kind, state: response.state, round: response.round },
      after: { kind, state, round: changed.round, contentHash },
    });
    await tellPerson(tx, deps, { actor, candidacyId });
    await projectCandidacies(tx, deps.realClock, [candidacyId]);
    return homeIn(tx, { deps, actor, candidacyId });
  });
}

async function expectSection(tx: TenantTx, versionId: string, section: string): Promise<void> {
  const { definition } = await loadVersion(tx, versionId);
  if (definition.sections.some(({ id }) => id === section)) return;
  throw new ServiceProblem('invalid-input', undefined, [
    { pointer: '/section', detail: 'Elige una sección de este cuestionario.' },
  ]);
}

/** By mail, unless she has no address or did it herself. */
async function tellPerson(
  tx: TenantTx,
  deps: ServiceDeps,
  { actor, candidacyId }: { actor: AccountActor; candidacyId: string },
): Promise<void> {
  const { accounts: a } = schema;
  const [person] = await tx
    .select({ id: a.id })
    .from(a)
    .where(and(eq(a.candidacyId, candidacyId), eq(a.kind, 'candidate'), isNotNull(a.emailHash)));
  if (person === undefined || person.id === actor.accountId) return;
  const createdAt = deps.realClock.now();
  await queueMail(tx, { kind: 'returned-by-party', accountId: person.id, candidacyId }, { createdAt });
}
