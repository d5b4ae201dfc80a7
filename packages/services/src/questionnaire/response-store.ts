import type { Answers, QuestionnaireKind } from '@conoceles/contracts';
import type { schema, TenantTx } from '@conoceles/db';
import { curricularStore } from './curricular-store.ts';
import { identityStore } from './identity-store.ts';

type Row = typeof schema.curricularResponses.$inferSelect;
type Documents = 'draftAnswers' | 'submittedAnswers' | 'publishedAnswers';
type Fixed = 'id' | 'tenantId' | 'candidacyId' | 'revision' | 'createdAt';

/** One candidacy's answers to one questionnaire, opened. What is public is not here: the projection reads it by itself. */
export type QuestionnaireResponse = Omit<Row, Documents> & {
  readonly draft: Answers;
  readonly submitted: Answers | null;
};

export type FirstDraft = Pick<Row, 'questionnaireVersionId'> & {
  readonly draft: Answers;
  readonly savedAt: Date;
  readonly savedBy: string;
};

export type ResponseChanges = Partial<Omit<Row, Documents | Fixed>> & {
  readonly draft?: Answers;
  readonly submitted?: Answers;
  readonly published?: Answers;
};

/** What a reviewer asked to be changed; `motive` is a value of the catalogue of motives. */
export type Observation = {
  readonly section: string;
  readonly motive: string;
  readonly text: string;
  readonly round: number;
  readonly observedAt: Date;
};

/** The same verbs over the two databases of the Lineamientos (art. 4, 2): one in the clear, one sealed under the candidacy's key. */
export interface ResponseStore {
  /** Null while nothing has been saved. With `for-update` nobody else writes it until the transaction ends. */
  find(candidacyId: string, lock?: 'for-update'): Promise<QuestionnaireResponse | null>;
  /** Null when another transaction saved the first draft meanwhile. */
  insert(candidacyId: string, first: FirstDraft): Promise<QuestionnaireResponse | null>;
  /** Adds one to the revision. */
  update(response: QuestionnaireResponse, changes: ResponseChanges): Promise<QuestionnaireResponse>;
  /** Oldest round first. */
  observations(response: QuestionnaireResponse): Promise<readonly Observation[]>;
  observe(
    response: QuestionnaireResponse,
    observations: readonly Observation[],
    observedBy: string,
  ): Promise<void>;
  /**
   * What a receipt, an authorisation and a verdict name. Of identity answers it is keyed by the candidacy's own key: there are few enough combinations
   * to guess them from a plain hash.
   */
  hash(candidacyId: string, answers: Answers): Promise<string>;
}

/** A questionnaire with the transaction it may be read in. */
export type QuestionnaireTx =
  | { readonly kind: 'curricular'; readonly tx: TenantTx }
  | { readonly kind: 'identity'; readonly tx: TenantTx<'identity'> };

export function responseStore(questionnaire: QuestionnaireTx): ResponseStore {
  return questionnaire.kind === 'identity'
    ? identityStore(questionnaire.tx)
    : curricularStore(questionnaire.tx);
}

/** Either questionnaire, in a transaction that may read both. */
export function questionnaireIn(tx: TenantTx<'identity'>, kind: QuestionnaireKind): QuestionnaireTx {
  return kind === 'identity' ? { kind, tx } : { kind, tx };
}
