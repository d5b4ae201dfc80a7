import { Answers } from '@conoceles/contracts';
import { inArray, openIdentity, prefetchCandidacyKeys, schema, type TenantTx } from '@conoceles/db';
import type { AnsweredQuestionnaire } from '../format/encode-answers.ts';

/** A candidacy's answers with the version they were given under. */
export interface VersionedAnswers {
  readonly versionId: string;
  readonly answered: AnsweredQuestionnaire;
}

/** Curricular answers as last sent; of a draft, only INE's format decides what goes out (the means of contact). */
export async function loadCurricularAnswers(
  tx: TenantTx,
  ids: readonly string[],
): Promise<Map<string, VersionedAnswers>> {
  const { curricularResponses: r } = schema;
  const rows = await tx
    .select()
    .from(r)
    .where(inArray(r.candidacyId, [...ids]));
  return new Map(
    rows.map((row) => [
      row.candidacyId,
      {
        versionId: row.questionnaireVersionId,
        answered: {
          answers: row.submittedAnswers ?? row.draftAnswers,
          captured: row.submittedAnswers !== null,
        },
      },
    ]),
  );
}

/** Identity answers as last sent, opened one candidacy at a time; drafts stay closed. */
export async function loadIdentityAnswers(
  tx: TenantTx<'identity'>,
  ids: readonly string[],
): Promise<Map<string, VersionedAnswers>> {
  const { identityResponses: r } = schema;
  await prefetchCandidacyKeys(tx, ids);
  const opened = new Map<string, VersionedAnswers>();
  for (const row of await tx
    .select()
    .from(r)
    .where(inArray(r.candidacyId, [...ids]))) {
    if (row.submittedCipher === null) continue;
    const value = await openIdentity(tx, {
      candidacyId: row.candidacyId,
      purpose: 'submitted',
      cipher: row.submittedCipher,
    });
    opened.set(row.candidacyId, {
      versionId: row.questionnaireVersionId,
      answered: { answers: Answers.parse(value), captured: true },
    });
  }
  return opened;
}
