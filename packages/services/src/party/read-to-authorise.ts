import {
  Answers,
  type QuestionnaireKind,
  type SectionView,
  type ToAuthorise,
  type ToAuthoriseList,
} from '@conoceles/contracts';
import {
  and,
  asc,
  eq,
  inArray,
  openIdentity,
  prefetchCandidacyKeys,
  schema,
  type TenantTx,
} from '@conoceles/db';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import { type CandidacySummary, describeCandidacy, selectSummaries } from '../capture/candidacy-summary.ts';
import { reachOfCapturer } from '../capture/open-candidacy.ts';
import type { ServiceDeps } from '../deps.ts';
import { photoAnswer } from '../photos/photo-answer.ts';
import { capturePhotoUrl } from '../photos/photo-url.ts';
import { audienceInWords } from '../questionnaire/audience.ts';
import {
  loadCatalogues,
  loadVersions,
  type QuestionnaireVersion,
  type QuestionnaireVersions,
} from '../questionnaire/load-versions.ts';
import { sectionViews } from '../questionnaire/section-views.ts';
import { notFound } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';

type Submitted = {
  readonly candidacyId: string;
  readonly kind: QuestionnaireKind;
  readonly versionId: string;
  readonly hash: string;
  readonly answers: Answers;
};

/**
 * What waits for the party's authorisation in each marked candidacy, as it will be published, with the hash that its authorisation carries. A fixed number of
 * queries for a whole page. @throws ServiceProblem `not-found` when none is within reach
 */
export async function readToAuthorise(
  deps: ServiceDeps,
  actor: AccountActor,
  candidacyIds: readonly string[],
): Promise<ToAuthoriseList> {
  return asAccount(deps, actor, 'identity', async (tx) => {
    const tenant = await tenantContext(tx, deps.realClock);
    const summaries = await summariesWithin(tx, actor, { processId: tenant.process.id, candidacyIds });
    const ids = summaries.map(({ candidacyId }) => candidacyId);
    const submitted = tenant.rules.partyAuthorisesPublication
      ? [...(await submittedCurricular(tx, ids)), ...(await submittedIdentity(tx, ids))]
      : [];
    const versions = await loadVersions(tx);
    const catalogues = await loadCatalogues(tx);
    const consents = await tx.select().from(schema.consents).where(inArray(schema.consents.candidacyId, ids));
    const items = summaries.flatMap((summary) => {
      const own = submitted.filter(({ candidacyId }) => candidacyId === summary.candidacyId);
      const given = consents.filter(({ candidacyId }) => candidacyId === summary.candidacyId);
      return own.map(({ kind, versionId, hash, answers }): ToAuthorise => {
        const version = versionOf(versions, versionId);
        const views = sectionViews({ definition: version.definition, catalogues, answers });
        const photo = photoAnswer(answers);
        const { candidacyId, displayName, office, territory, nomination, role } = describeCandidacy(summary);
        return {
          ...{ candidacyId, kind, displayName, office, territory, nomination, role },
          title: version.definition.title,
          contentHash: hash,
          sections: everySection(version, views),
          photo: photo === undefined ? null : capturePhotoUrl(candidacyId, photo.photoId),
          audience: audienceInWords(kind, { tenant, summary }, given),
        };
      });
    });
    const idle = summaries
      .filter(({ candidacyId }) => !items.some((item) => item.candidacyId === candidacyId))
      .map(({ candidacyId, displayName }) => ({ candidacyId, displayName }));
    return { items, idle };
  });
}

/** Summaries of those an account captures, by name. @throws ServiceProblem `not-found` when there is none */
export async function summariesWithin(
  tx: TenantTx,
  actor: AccountActor,
  { processId, candidacyIds }: { processId: string; candidacyIds: readonly string[] },
): Promise<CandidacySummary[]> {
  const { candidacies: c } = schema;
  const summaries = await selectSummaries(tx)
    .where(and(inArray(c.id, [...candidacyIds]), eq(c.processId, processId), reachOfCapturer(actor)))
    .orderBy(asc(c.nameKey), asc(c.id));
  if (summaries.length === 0) throw notFound();
  return summaries;
}

function versionOf(versions: QuestionnaireVersions, id: string): QuestionnaireVersion {
  const version = versions.get(id);
  if (version === undefined) throw new Error('a response names a version that does not exist');
  return version;
}

/** Also those without answers: what is missing must be seen too. */
function everySection({ definition }: QuestionnaireVersion, views: readonly SectionView[]) {
  return definition.sections.map(({ id, title, questions }) => ({
    id,
    title,
    answers: views.find((view) => view.id === id)?.answers ?? [],
    asksPhoto: questions.some(({ type }) => type === 'photo'),
  }));
}

async function submittedCurricular(tx: TenantTx, ids: readonly string[]): Promise<Submitted[]> {
  const { curricularResponses: r } = schema;
  const rows = await tx
    .select()
    .from(r)
    .where(and(inArray(r.candidacyId, [...ids]), eq(r.state, 'submitted')));
  return rows.map((row) => ({
    candidacyId: row.candidacyId,
    kind: 'curricular',
    versionId: row.questionnaireVersionId,
    hash: row.submittedHash ?? '',
    answers: row.submittedAnswers ?? {},
  }));
}

async function submittedIdentity(tx: TenantTx<'identity'>, ids: readonly string[]): Promise<Submitted[]> {
  const { identityResponses: r } = schema;
  const rows = await tx
    .select()
    .from(r)
    .where(and(inArray(r.candidacyId, [...ids]), eq(r.state, 'submitted')));
  await prefetchCandidacyKeys(
    tx,
    rows.map(({ candidacyId }) => candidacyId),
  );
  return Promise.all(
    rows.map(async ({ candidacyId, submittedCipher: cipher, ...row }): Promise<Submitted> => {
      const opened =
        cipher === null ? {} : await openIdentity(tx, { candidacyId, purpose: 'submitted', cipher });
      const { questionnaireVersionId: versionId, submittedHash } = row;
      return {
        candidacyId,
        kind: 'identity',
        versionId,
        hash: submittedHash ?? '',
        answers: Answers.parse(opened),
      };
    }),
  );
}
