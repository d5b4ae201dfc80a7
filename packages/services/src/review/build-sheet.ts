import type {
  Answers,
  QuestionnaireDefinition,
  ReviewSection,
  ReviewSheet,
  Section,
} from '@conoceles/contracts';
import { and, eq, schema, type TenantTx } from '@conoceles/db';
import { allowedEvents } from '@conoceles/rules';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import { observationViews } from '../capture/observation-views.ts';
import { loadConsents } from '../consents/load-consents.ts';
import { audienceInWords } from '../questionnaire/audience.ts';
import { type FormerSubmission, formerSubmission } from '../questionnaire/former-submissions.ts';
import { lifeContext } from '../questionnaire/life.ts';
import { loadCatalogues, loadCurrentVersion, loadVersion } from '../questionnaire/load-versions.ts';
import { type QuestionnaireTx, responseStore } from '../questionnaire/response-store.ts';
import { firstValidationOf } from './first-validation.ts';
import { loadMotives } from './load-motives.ts';
import { loadMarks, type Mark, markCounts, pendingSections } from './marks.ts';
import { loadDrafts, type ObservationDraft } from './observation-drafts.ts';
import { openReviewed, type Reviewed, type ReviewInput } from './open-reviewed.ts';
import { accountNames, colleague, loadReviewers } from './reviewers.ts';
import { loadScores, rubricViews } from './rubric-scores.ts';
import { sheetAlerts } from './sheet-alerts.ts';
import { sheetPhoto } from './sheet-photo.ts';
import { type SectionContent, sheetSections } from './sheet-sections.ts';
import { waitingDays } from './waiting-days.ts';

/** What was sent, in words and with what was asked of it before; what was found so far; and what can be done with it now. */
export async function buildSheet(questionnaire: QuestionnaireTx, input: ReviewInput): Promise<ReviewSheet> {
  const { kind, tx } = questionnaire;
  const { actor, candidacyId } = input;
  const reviewed = await openReviewed(questionnaire, input);
  const { open, response } = reviewed;
  const { definition } = await loadVersion(tx, response.questionnaireVersionId);
  const answers = response.submitted ?? {};
  const former = await formerSubmission(questionnaire, response);
  const notes = await loadNotes(questionnaire, reviewed);
  const content = await contentOf(questionnaire, reviewed, { definition, answers, former });
  const rubrics = rubricViews({
    rubrics: kind === 'curricular' ? open.tenant.rules.rubrics : [],
    scores: notes.scores,
    contentHash: response.submittedHash,
    names: notes.names,
  });
  const events = allowedEvents(response.state, lifeContext(open, actor, response));
  const mine = response.firstValidatedBy === actor.accountId;
  return {
    ...describeItem(reviewed),
    kind,
    assignedTo: colleague(notes.names, notes.assignedTo, actor.accountId),
    firstValidation: firstValidationOf(response, notes.names, actor.accountId),
    ...content,
    sections: content.sections.map((section) =>
      withNotes(section, { ...notes, reviewed, former, me: actor.accountId }),
    ),
    photoSection: definition.sections.find(asksPhoto)?.id ?? null,
    photo: await sheetPhoto(tx, candidacyId, { answers, former: former?.answers ?? null }),
    observations: await observationViews(tx, responseStore(questionnaire), response),
    formerAt: former?.submittedAt.toISOString() ?? null,
    motives: (await loadMotives(tx)).map(({ value, label }) => ({ slug: value, label })),
    allowed: verdicts.filter((verdict) => events.includes(verdict)),
    pending: pendingSections(definition, response, notes.marks),
    rubrics: rubrics.views,
    score: rubrics.score,
    reviewers: (await loadReviewers(tx)).filter(({ kinds }) => kinds.includes(kind)),
    twoStepValidation: open.tenant.rules.twoStepValidation,
    needsAnotherPerson: response.state === 'first-validated' && mine,
    audience: audienceInWords(
      kind,
      open,
      questionnaire.kind === 'identity' ? await loadConsents(questionnaire.tx, candidacyId) : [],
    ),
  };
}

const asksPhoto = ({ questions }: Section): boolean => questions.some(({ type }) => type === 'photo');

const verdicts = ['take-in-review', 'release-review', 'observe', 'validate', 'publish'] as const;

function describeItem({ open, response }: Reviewed) {
  const { state, authorisedAt, submittedAt, late, round, revision } = response;
  const { candidacyId, displayName, office, territory, nomination } = describeCandidacy(open.summary);
  return {
    ...{ candidacyId, displayName, office, territory, nomination, state, late, round, revision },
    submittedAt: submittedAt?.toISOString() ?? null,
    waitingDays: waitingDays(state, authorisedAt ?? submittedAt, open.tenant),
    contentHash: response.submittedHash,
  };
}

type Sent = {
  readonly definition: QuestionnaireDefinition;
  readonly answers: Answers;
  readonly former: FormerSubmission | null;
};

async function contentOf({ kind, tx }: QuestionnaireTx, { open }: Reviewed, sent: Sent) {
  const { candidacyId, processId } = open.summary;
  const { answers, definition, former } = sent;
  const today = (await loadCurrentVersion(tx, processId, kind)).definition;
  const alerts =
    kind === 'curricular'
      ? await sheetAlerts(tx, { candidacyId, processId, today, answers })
      : new Map<string, never>();
  const catalogues = await loadCatalogues(tx);
  const sections = sheetSections({
    definition,
    catalogues,
    answers,
    former: former?.answers ?? null,
    alerts,
  });
  const codes = [...alerts.values()].flat().map(({ code }) => code);
  return { sections, alerts: [...new Set(codes)].toSorted() };
}

/** What the reviewers left: marks, observations being written, points, whose turn it is, and the names of all of them. */
async function loadNotes(questionnaire: QuestionnaireTx, { open, response }: Reviewed) {
  const { kind, tx } = questionnaire;
  const { candidacyId } = open.summary;
  const marks = await loadMarks(tx, { candidacyId, kind });
  const drafts = (await loadDrafts(questionnaire, response)).filter(
    ({ contentHash }) => contentHash === response.submittedHash,
  );
  const scores =
    kind === 'curricular' && open.tenant.rules.rubrics.length > 0 ? await loadScores(tx, candidacyId) : [];
  const assignedTo = await assignedAccount(tx, { candidacyId, kind });
  const names = await accountNames(tx, [
    assignedTo,
    response.firstValidatedBy,
    ...marks.map(({ markedBy }) => markedBy),
    ...drafts.map(({ draftedBy }) => draftedBy),
    ...scores.map(({ scoredBy }) => scoredBy),
  ]);
  return { marks, drafts, scores, assignedTo, names };
}

async function assignedAccount(
  tx: TenantTx,
  { candidacyId, kind }: { candidacyId: string; kind: QuestionnaireTx['kind'] },
): Promise<string | null> {
  const { reviewAssignments: r } = schema;
  const [row] = await tx
    .select({ accountId: r.accountId })
    .from(r)
    .where(and(eq(r.candidacyId, candidacyId), eq(r.kind, kind)));
  return row?.accountId ?? null;
}

type Notes = {
  readonly marks: readonly Mark[];
  readonly drafts: readonly ObservationDraft[];
  readonly names: ReadonlyMap<string, string>;
  readonly reviewed: Reviewed;
  readonly former: FormerSubmission | null;
  readonly me: string;
};

function withNotes(content: SectionContent, notes: Notes): ReviewSection {
  const { drafts, former, marks, me, names, reviewed } = notes;
  const mark = marks.find(({ section }) => section === content.id);
  const draft = drafts.find(({ section }) => section === content.id);
  const isCurrent = mark !== undefined && mark.contentHash === reviewed.response.submittedHash;
  const by = isCurrent ? colleague(names, mark.markedBy, me) : null;
  const { reopenedSections } = reviewed.response;
  return {
    ...content,
    reviewable: reopenedSections.length === 0 || reopenedSections.includes(content.id),
    mark:
      by === null || mark === undefined
        ? null
        : { ...by, at: mark.markedAt.toISOString(), counts: markCounts(mark, reviewed.response) },
    wasCorrect:
      !isCurrent && !content.changed && mark !== undefined && mark.contentHash === former?.contentHash,
    draft:
      draft === undefined
        ? null
        : {
            motive: draft.motive,
            text: draft.text,
            by: names.get(draft.draftedBy) ?? 'Otra cuenta',
            at: draft.draftedAt.toISOString(),
          },
  };
}
