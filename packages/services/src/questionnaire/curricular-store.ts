import { asc, eq, schema, sql, type TenantTx } from '@conoceles/db';
import { contentHash } from './content-hash.ts';
import type { QuestionnaireResponse, ResponseChanges, ResponseStore } from './response-store.ts';

const { curricularObservations: o, curricularResponses: r } = schema;
type Row = typeof r.$inferSelect;

/** Curricular answers, in the first of the two databases (art. 4, 2). */
export function curricularStore(tx: TenantTx): ResponseStore {
  return {
    async find(candidacyId, lock) {
      const query = tx.select().from(r).where(eq(r.candidacyId, candidacyId)).$dynamic();
      const [row] = await (lock === undefined ? query : query.for('update'));
      return row === undefined ? null : responseOf(row);
    },
    async insert(candidacyId, { draft, ...first }) {
      const values = { tenantId: tx.tenantId, candidacyId, draftAnswers: draft, ...first };
      const [row] = await tx
        .insert(r)
        .values({ ...values, state: 'draft', startedAt: first.savedAt, createdAt: first.savedAt })
        .onConflictDoNothing()
        .returning();
      return row === undefined ? null : responseOf(row);
    },
    async update(response, changes) {
      const [row] = await tx
        .update(r)
        .set({ ...columnsOf(changes), revision: sql`${r.revision} + 1` })
        .where(eq(r.id, response.id))
        .returning();
      if (row === undefined) throw new Error('the response was not there to update');
      return responseOf(row);
    },
    async observations(response) {
      return tx
        .select()
        .from(o)
        .where(eq(o.responseId, response.id))
        .orderBy(asc(o.round), asc(o.observedAt));
    },
    async observe(response, observations, observedBy) {
      const own = { tenantId: tx.tenantId, responseId: response.id, observedBy };
      await tx.insert(o).values(observations.map((observation) => ({ ...own, ...observation })));
    },
    async hash(_candidacyId, answers) {
      return contentHash(answers);
    },
  };
}

function responseOf({
  draftAnswers,
  submittedAnswers,
  publishedAnswers: _,
  ...row
}: Row): QuestionnaireResponse {
  return { ...row, draft: draftAnswers, submitted: submittedAnswers };
}

function columnsOf({ draft, submitted, published, ...columns }: ResponseChanges) {
  return {
    ...columns,
    ...(draft === undefined ? {} : { draftAnswers: draft }),
    ...(submitted === undefined ? {} : { submittedAnswers: submitted }),
    ...(published === undefined ? {} : { publishedAnswers: published }),
  };
}
