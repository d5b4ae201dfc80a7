import type { Answers, QuestionnaireKind, QuestionnaireState } from '@conoceles/contracts';
import { schema, sealIdentity } from '@conoceles/db';
import { inventAnswers } from '../demonstration/invent-answers.ts';
import type { InventedCandidacy } from '../demonstration/invented-candidacy.ts';
import { photoQuestion } from '../photos/photo-answer.ts';
import { questionnaireIn, responseStore } from '../questionnaire/response-store.ts';
import { insertInBatches } from './insert-in-batches.ts';
import { definitionsOf, type LoadContext } from './load-context.ts';
import { stableId } from './stable-id.ts';
import { idsOf } from './write-candidacies.ts';
import { repeatOneText, writeReviewNotes } from './write-review-notes.ts';

/** Share of the questions a draft has answered so far. */
const draftShare = 0.45;
const sent: readonly QuestionnaireState[] = [
  'submitted',
  'authorised',
  'in-review',
  'observed',
  'validated',
  'published',
];

export type Staff = { readonly reviewers: Readonly<Record<QuestionnaireKind, string>> };

/** Writes what each invented candidacy captured in both questionnaires, with the observations of those that came back and their consents. */
export async function writeResponses(
  context: LoadContext,
  list: readonly InventedCandidacy[],
  staff: Staff,
): Promise<void> {
  const { tx } = context;
  const started = list.filter((invented) => invented.life.savedAt !== undefined);
  const curricular = [];
  const identity = [];
  const invented = started.map((one) => {
    const { curricular: answers, identity: sealed } = inventAnswers(one, definitionsOf(context));
    return { one, answers, sealed, state: one.life.questionnaires.curricular };
  });
  for (const { one, answers, sealed } of repeatOneText(invented)) {
    curricular.push(await curricularRow(context, one, answers, staff));
    identity.push(await identityRow(context, one, sealed, staff));
  }
  await insertInBatches(curricular, (slice) => tx.insert(schema.curricularResponses).values(slice));
  await insertInBatches(identity, (slice) => tx.insert(schema.identityResponses).values(slice));
  await writeReviewNotes(context, curricular, staff.reviewers.curricular);
  await writeObservations(context, started, staff);
  await writeConsents(context, started, staff);
}

/** Identifiers, state and instants that both kinds share. */
function commonRow(context: LoadContext, invented: InventedCandidacy, kind: QuestionnaireKind, staff: Staff) {
  const { life } = invented;
  const { accountId, id: candidacyId } = idsOf(invented);
  const reviewer = staff.reviewers[kind];
  return {
    tenantId: context.tx.tenantId,
    id: stableId(`${kind}/${invented.seed}`),
    candidacyId,
    questionnaireVersionId: context.versions[kind].id,
    state: life.questionnaires[kind],
    // An observation closes its round and opens the next, as the verdict does.
    round: life.questionnaires[kind] === 'observed' ? 2 : 1,
    startedAt: life.savedAt ?? null,
    savedAt: life.savedAt ?? null,
    savedBy: accountId,
    capturedAt: life.submittedAt ?? null,
    submittedAt: life.submittedAt ?? null,
    submittedBy: life.submittedAt === undefined ? null : accountId,
    authorisedAt: life.authorisedAt ?? null,
    reviewStartedAt: life.takenInReviewAt ?? null,
    validatedAt: life.validatedAt ?? null,
    validatedBy: life.validatedAt === undefined ? null : reviewer,
    publishedAt: life.publishedAt ?? null,
    publishedBy: life.publishedAt === undefined ? null : reviewer,
    late: life.late && life.submittedAt !== undefined,
    createdAt: context.createdAt,
  };
}

async function curricularRow(
  context: LoadContext,
  invented: InventedCandidacy,
  complete: Answers,
  staff: Staff,
) {
  const row = commonRow(context, invented, 'curricular', staff);
  const isSent = sent.includes(row.state);
  const answers = isSent ? withPhoto(context, invented, complete) : partOf(complete);
  const hash = isSent ? await hashOf(context, 'curricular', row.candidacyId, answers) : null;
  return {
    ...row,
    draftAnswers: answers,
    submittedAnswers: isSent ? answers : null,
    publishedAnswers: row.state === 'published' ? answers : null,
    submittedHash: hash,
    authorisedHash: row.authorisedAt === null ? null : hash,
  };
}

async function identityRow(
  context: LoadContext,
  invented: InventedCandidacy,
  complete: Answers,
  staff: Staff,
) {
  const row = commonRow(context, invented, 'identity', staff);
  const isSent = sent.includes(row.state);
  const value = isSent ? complete : partOf(complete);
  const { candidacyId } = row;
  const seal = (purpose: 'draft' | 'submitted' | 'published') =>
    sealIdentity(context.tx, { candidacyId, purpose, value });
  const hash = isSent ? await hashOf(context, 'identity', candidacyId, value) : null;
  return {
    ...row,
    draftCipher: await seal('draft'),
    submittedCipher: isSent ? await seal('submitted') : null,
    publishedCipher: row.state === 'published' ? await seal('published') : null,
    submittedHash: hash,
    authorisedHash: row.authorisedAt === null ? null : hash,
  };
}

function hashOf(context: LoadContext, kind: QuestionnaireKind, candidacyId: string, answers: Answers) {
  return responseStore(questionnaireIn(context.tx, kind)).hash(candidacyId, answers);
}

function partOf(answers: Answers): Answers {
  const entries = Object.entries(answers);
  return Object.fromEntries(entries.slice(0, Math.ceil(entries.length * draftShare)));
}

function withPhoto(context: LoadContext, invented: InventedCandidacy, answers: Answers): Answers {
  const question = photoQuestion(context.versions.curricular.definition);
  if (question === undefined) return answers;
  const { photoId } = idsOf(invented);
  return { [question.id]: { kind: 'photo', photoId, takenOn: invented.approvedOn }, ...answers };
}

async function writeObservations(
  context: LoadContext,
  list: readonly InventedCandidacy[],
  staff: Staff,
): Promise<void> {
  const { definition } = context.versions.curricular;
  const rows = list.flatMap((invented) => {
    const { observation, observedAt } = invented.life;
    if (observation === undefined || observedAt === undefined) return [];
    const section = definition.sections.find((one) =>
      one.questions.some((question) => question.id === observation.questionId),
    );
    return [
      {
        tenantId: context.tx.tenantId,
        responseId: stableId(`curricular/${invented.seed}`),
        section: section?.id ?? definition.sections[0]?.id ?? '',
        motive: 'no-responde',
        text: observation.text,
        round: 1,
        observedAt,
        observedBy: staff.reviewers.curricular,
      },
    ];
  });
  await insertInBatches(rows, (slice) => context.tx.insert(schema.curricularObservations).values(slice));
}

/** One in nine came on paper and was registered by whoever verifies identity answers. */
async function writeConsents(
  context: LoadContext,
  list: readonly InventedCandidacy[],
  staff: Staff,
): Promise<void> {
  const rows = list.flatMap((invented, place) => {
    const isOnPaper = place % 9 === 4;
    const { id: candidacyId, accountId } = idsOf(invented);
    const isIndependent = invented.ticket.kind === 'independent';
    return invented.life.consents.map(({ kind, givenAt, revokedAt }) => ({
      tenantId: context.tx.tenantId,
      candidacyId,
      kind,
      givenAt,
      revokedAt: revokedAt ?? null,
      revokedBy: revokedAt === undefined ? null : accountId,
      holder: isIndependent ? ('opl' as const) : ('party' as const),
      means: isOnPaper ? ('paper' as const) : ('in-system' as const),
      receivedOn: isOnPaper ? givenAt.toISOString().slice(0, 10) : null,
      registeredBy: isOnPaper ? staff.reviewers.identity : accountId,
    }));
  });
  await insertInBatches(rows, (slice) => context.tx.insert(schema.consents).values(slice));
}
