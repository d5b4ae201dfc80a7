import {
  Answers,
  type MissingWork,
  type QuestionnaireKind,
  type QuestionnaireState,
} from '@conoceles/contracts';
import { inArray, openIdentity, prefetchCandidacyKeys, schema, type TenantTx } from '@conoceles/db';
import { completeness, normaliseAnswers } from '@conoceles/rules';
import { pendingStates } from '../capture/standing-rows.ts';
import { photoAnswer, photoQuestion } from '../photos/photo-answer.ts';
import { loadCatalogues, loadCurrentVersion } from '../questionnaire/load-versions.ts';
import type { TenantContext } from '../tenants/tenant-context.ts';

type Standing = {
  readonly candidacyId: string;
  readonly curricular: QuestionnaireState;
  readonly identity: QuestionnaireState;
};
export type MissingSections = Omit<MissingWork, 'consents'> & {
  /** Titles of the sections, in the order of the definition. */
  readonly titles: Readonly<Record<QuestionnaireKind, readonly string[]>>;
};

const isPending = (state: QuestionnaireState) => pendingStates.some((pending) => pending === state);

/**
 * What many candidacies lack to send each questionnaire, in a handful of queries: drafts are read, and those of identity opened, only where something is
 * still to be captured. Counts and titles of sections leave here; answers do not.
 */
export async function loadMissingWork(
  tx: TenantTx<'identity'>,
  tenant: TenantContext,
  standing: readonly Standing[],
): Promise<ReadonlyMap<string, MissingSections>> {
  const idsOf = (kind: QuestionnaireKind) =>
    standing.filter((row) => isPending(row[kind])).map(({ candidacyId }) => candidacyId);
  const catalogues = await loadCatalogues(tx);
  const curricular = await loadCurrentVersion(tx, tenant.process.id, 'curricular');
  const identity = await loadCurrentVersion(tx, tenant.process.id, 'identity');
  const drafts = {
    curricular: await curricularDrafts(tx, idsOf('curricular')),
    identity: await identityDrafts(tx, idsOf('identity')),
  };
  const asksPhoto = photoQuestion(curricular.definition) !== undefined;
  const missingOf = (row: Standing, kind: QuestionnaireKind) => {
    if (!isPending(row[kind])) return [];
    const { definition } = kind === 'curricular' ? curricular : identity;
    const answers = normaliseAnswers(definition, catalogues, drafts[kind].get(row.candidacyId) ?? {});
    return completeness(definition, answers).filter(({ missing }) => missing.length > 0);
  };
  return new Map(
    standing.map((row) => {
      const titles = {
        curricular: missingOf(row, 'curricular').map(({ title }) => title),
        identity: missingOf(row, 'identity').map(({ title }) => title),
      };
      const draft = drafts.curricular.get(row.candidacyId) ?? {};
      const photo = asksPhoto && isPending(row.curricular) && photoAnswer(draft) === undefined;
      const counts = { curricular: titles.curricular.length, identity: titles.identity.length, photo };
      return [row.candidacyId, { ...counts, titles }];
    }),
  );
}

async function curricularDrafts(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, Answers>> {
  if (ids.length === 0) return new Map();
  const { curricularResponses: r } = schema;
  const rows = await tx
    .select({ id: r.candidacyId, draft: r.draftAnswers })
    .from(r)
    .where(inArray(r.candidacyId, [...ids]));
  return new Map(rows.map(({ id, draft }) => [id, draft]));
}

async function identityDrafts(
  tx: TenantTx<'identity'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Answers>> {
  if (ids.length === 0) return new Map();
  const { identityResponses: r } = schema;
  const rows = await tx
    .select({ id: r.candidacyId, cipher: r.draftCipher })
    .from(r)
    .where(inArray(r.candidacyId, [...ids]));
  const sealed = rows.filter((row): row is { id: string; cipher: Buffer } => row.cipher !== null);
  await prefetchCandidacyKeys(
    tx,
    sealed.map(({ id }) => id),
  );
  const drafts = new Map<string, Answers>();
  for (const { id, cipher } of sealed) {
    drafts.set(id, Answers.parse(await openIdentity(tx, { candidacyId: id, purpose: 'draft', cipher })));
  }
  return drafts;
}
