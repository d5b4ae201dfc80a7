import type { QuestionnaireKind } from '@conoceles/contracts';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import type { QuestionnaireTx } from './response-store.ts';

/** A transaction with no more reach than the questionnaire needs: identity scope only for identity answers. */
export function withQuestionnaire<Result>(
  deps: ServiceDeps,
  actor: AccountActor,
  kind: QuestionnaireKind,
  work: (questionnaire: QuestionnaireTx) => Promise<Result>,
): Promise<Result> {
  return kind === 'identity'
    ? asAccount(deps, actor, 'identity', (tx) => work({ kind, tx }))
    : asAccount(deps, actor, 'app', (tx) => work({ kind, tx }));
}
