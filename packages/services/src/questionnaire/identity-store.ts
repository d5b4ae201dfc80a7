import { Answers } from '@conoceles/contracts';
import { asc, auditDigest, eq, openIdentity, schema, sealIdentity, sql, type TenantTx } from '@conoceles/db';
import { z } from 'zod';
import { canonicalJson } from './content-hash.ts';
import type { QuestionnaireResponse, ResponseChanges, ResponseStore } from './response-store.ts';

const { identityObservations: o, identityResponses: r } = schema;
type Row = typeof r.$inferSelect;

/** Identity answers, in the second database (art. 4, 2): every document sealed under the candidacy's key. */
export function identityStore(tx: TenantTx<'identity'>): ResponseStore {
  return {
    async find(candidacyId, lock) {
      const query = tx.select().from(r).where(eq(r.candidacyId, candidacyId)).$dynamic();
      const [row] = await (lock === undefined ? query : query.for('update'));
      return row === undefined ? null : openResponse(tx, row);
    },
    async insert(candidacyId, { draft, ...first }) {
      const draftCipher = await sealIdentity(tx, { candidacyId, purpose: 'draft', value: draft });
      const values = { tenantId: tx.tenantId, candidacyId, draftCipher, ...first };
      const [row] = await tx
        .insert(r)
        .values({ ...values, state: 'draft', startedAt: first.savedAt, createdAt: first.savedAt })
        .onConflictDoNothing()
        .returning();
      return row === undefined ? null : openResponse(tx, row);
    },
    async update(response, changes) {
      const columns = await sealChanges(tx, response.candidacyId, changes);
      const [row] = await tx
        .update(r)
        .set({ ...columns, revision: sql`${r.revision} + 1` })
        .where(eq(r.id, response.id))
        .returning();
      if (row === undefined) throw new Error('the response was not there to update');
      return openResponse(tx, row);
    },
    observations: (response) => openObservations(tx, response),
    async observe({ id, candidacyId }, observations, observedBy) {
      const own = { tenantId: tx.tenantId, responseId: id, observedBy };
      const rows = observations.map(async ({ text, ...observation }) => {
        const textCipher = await sealIdentity(tx, { candidacyId, purpose: 'observation', value: text });
        return { ...own, ...observation, textCipher };
      });
      await tx.insert(o).values(await Promise.all(rows));
    },
    hash: (candidacyId, answers) =>
      auditDigest(tx, { candidacyId, field: 'identity', value: canonicalJson(answers) }),
  };
}

async function openResponse(tx: TenantTx<'identity'>, row: Row): Promise<QuestionnaireResponse> {
  const { draftCipher, submittedCipher, publishedCipher: _, ...columns } = row;
  const draft = await openAnswers(tx, {
    candidacyId: row.candidacyId,
    purpose: 'draft',
    cipher: draftCipher,
  });
  const sent = { candidacyId: row.candidacyId, purpose: 'submitted', cipher: submittedCipher } as const;
  return { ...columns, draft: draft ?? {}, submitted: await openAnswers(tx, sent) };
}

type Sealed = { candidacyId: string; purpose: 'draft' | 'submitted'; cipher: Buffer | null };

async function openAnswers(tx: TenantTx<'identity'>, { cipher, ...rest }: Sealed): Promise<Answers | null> {
  return cipher === null ? null : Answers.parse(await openIdentity(tx, { ...rest, cipher }));
}

async function sealChanges(tx: TenantTx<'identity'>, candidacyId: string, changes: ResponseChanges) {
  const { draft, submitted, published, ...columns } = changes;
  const sealed = async <Column extends string>(
    column: Column,
    purpose: 'draft' | 'submitted' | 'published',
    value: Answers | undefined,
  ) => (value === undefined ? {} : { [column]: await sealIdentity(tx, { candidacyId, purpose, value }) });
  return {
    ...columns,
    ...(await sealed('draftCipher', 'draft', draft)),
    ...(await sealed('submittedCipher', 'submitted', submitted)),
    ...(await sealed('publishedCipher', 'published', published)),
  };
}

async function openObservations(tx: TenantTx<'identity'>, { id, candidacyId }: QuestionnaireResponse) {
  const rows = await tx.select().from(o).where(eq(o.responseId, id)).orderBy(asc(o.round), asc(o.observedAt));
  return Promise.all(
    rows.map(async ({ textCipher, ...row }) => {
      const text = await openIdentity(tx, { candidacyId, purpose: 'observation', cipher: textCipher });
      return { ...row, text: z.string().parse(text) };
    }),
  );
}
