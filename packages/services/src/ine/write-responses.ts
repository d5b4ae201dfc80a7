import { ensureKeysOfCandidacies, schema, sealIdentity, type TenantTx } from '@conoceles/db';
import { responseStore } from '../questionnaire/response-store.ts';
import { inBatches } from '../registry/in-batches.ts';
import type { AnswerFormats, RecordAnswers } from './read-answers.ts';

interface ResponsesToWrite {
  readonly answers: readonly RecordAnswers[];
  readonly formats: AnswerFormats;
  readonly at: Date;
}

/**
 * Writes the questionnaires of newly registered candidacies. What INE's file holds was captured and shown in its day, so it enters as
 * published; whoever only left means of contact has a draft with them.
 */
export async function writeResponses(tx: TenantTx<'identity'>, responses: ResponsesToWrite): Promise<void> {
  await writeCurricular(tx, responses);
  await writeIdentity(tx, responses);
}

async function writeCurricular(tx: TenantTx, { answers, formats, at }: ResponsesToWrite): Promise<void> {
  const store = responseStore({ kind: 'curricular', tx });
  const rows = [];
  for (const { candidacyId, curricular } of answers) {
    if (Object.keys(curricular.answers).length === 0) continue;
    const base = {
      tenantId: tx.tenantId,
      candidacyId,
      questionnaireVersionId: formats.curricular.id,
      draftAnswers: curricular.answers,
    };
    if (!curricular.captured) rows.push({ ...base, ...draftTimes(at) });
    else {
      rows.push({
        ...base,
        ...publishedTimes(at),
        submittedAnswers: curricular.answers,
        publishedAnswers: curricular.answers,
        submittedHash: await store.hash(candidacyId, curricular.answers),
      });
    }
  }
  for (const batch of inBatches(rows)) await tx.insert(schema.curricularResponses).values(batch);
}

async function writeIdentity(
  tx: TenantTx<'identity'>,
  { answers, formats, at }: ResponsesToWrite,
): Promise<void> {
  const captured = answers.filter(({ identity }) => identity.captured);
  await ensureKeysOfCandidacies(
    tx,
    captured.map(({ candidacyId }) => candidacyId),
  );
  const store = responseStore({ kind: 'identity', tx });
  const rows = [];
  for (const { candidacyId, identity } of captured) {
    const seal = (purpose: 'draft' | 'submitted' | 'published') =>
      sealIdentity(tx, { candidacyId, purpose, value: identity.answers });
    rows.push({
      tenantId: tx.tenantId,
      candidacyId,
      questionnaireVersionId: formats.identity.id,
      draftCipher: await seal('draft'),
      submittedCipher: await seal('submitted'),
      publishedCipher: await seal('published'),
      submittedHash: await store.hash(candidacyId, identity.answers),
      ...publishedTimes(at),
    });
  }
  for (const batch of inBatches(rows)) await tx.insert(schema.identityResponses).values(batch);
}

function draftTimes(at: Date) {
  return { state: 'draft' as const, startedAt: at, savedAt: at, createdAt: at };
}

function publishedTimes(at: Date) {
  return {
    ...draftTimes(at),
    state: 'published' as const,
    capturedAt: at,
    submittedAt: at,
    validatedAt: at,
    publishedAt: at,
  };
}
