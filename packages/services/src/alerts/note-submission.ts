import type { Answers, Question, QuestionnaireDefinition } from '@conoceles/contracts';
import { and, enqueue, eq, ne, or, type SQL, schema, type TenantTx } from '@conoceles/db';
import { contactHref } from '@conoceles/rules';
import { checkLinksTask } from '../links/check-links.ts';
import { privateContacts } from './private-contacts.ts';
import { textPrints } from './text-prints.ts';

export type Submission = {
  readonly candidacyId: string;
  readonly definition: QuestionnaireDefinition;
  readonly answers: Answers;
  readonly at: Date;
};

/**
 * Keeps of curricular answers just sent what the reviewers' alerts are made of: prints of the texts, links to ask, contacts that are the private ones of
 * the registry. Never refuses anything. In identity scope, the only one that can compare private contacts.
 */
export async function noteSubmission(tx: TenantTx<'identity'>, submission: Submission): Promise<void> {
  // Prints are compared over the whole tenant: what is practised must alert nobody of what counts.
  if (tx.actor.practice === true) return;
  await notePrints(tx, submission);
  await noteLinks(tx, submission);
  await noteContacts(tx, submission);
}

async function notePrints(tx: TenantTx<'identity'>, { candidacyId, definition, answers, at }: Submission) {
  const { textPrints: p } = schema;
  await tx.delete(p).where(eq(p.candidacyId, candidacyId));
  const prints = textPrints(definition, answers);
  if (prints.length === 0) return;
  const personId = await personOf(tx, candidacyId);
  const own = { tenantId: tx.tenantId, candidacyId, personId, createdAt: at };
  await tx.insert(p).values(prints.map((print) => ({ ...own, ...print })));
}

/** Another candidacy of the same person (same voter key or CURP) lends its own id, if it was printed before. */
async function personOf(tx: TenantTx<'identity'>, candidacyId: string): Promise<string> {
  const { candidacyPrivate: c, textPrints: p } = schema;
  const [own] = await tx
    .select({ voterKey: c.voterKeyHash, curp: c.curpHash })
    .from(c)
    .where(eq(c.candidacyId, candidacyId));
  const same: SQL[] = [];
  if (own?.voterKey != null) same.push(eq(c.voterKeyHash, own.voterKey));
  if (own?.curp != null) same.push(eq(c.curpHash, own.curp));
  if (same.length === 0) return candidacyId;
  const [other] = await tx
    .select({ personId: p.personId })
    .from(p)
    .innerJoin(c, and(eq(c.tenantId, p.tenantId), eq(c.candidacyId, p.candidacyId)))
    .where(and(or(...same), ne(c.candidacyId, candidacyId)))
    .limit(1);
  return other?.personId ?? candidacyId;
}

const isLink = (question: Question): boolean => question.type === 'contact' && question.format === 'url';

/** Addresses are asked later and elsewhere: the person who sends does not wait for anybody's server. */
async function noteLinks(tx: TenantTx<'identity'>, { candidacyId, definition, answers }: Submission) {
  const { linkChecks: l } = schema;
  await tx.delete(l).where(eq(l.candidacyId, candidacyId));
  const links = definition.sections
    .flatMap(({ questions }) => questions)
    .filter(isLink)
    .flatMap(({ id }) => {
      const answer = answers[id];
      const urls = answer?.kind === 'list' ? answer.items.map((item) => contactHref('url', item)) : [];
      return [...new Set(urls)].flatMap((url) => (url === undefined ? [] : [{ question: id, url }]));
    });
  if (links.length === 0) return;
  const own = { tenantId: tx.tenantId, candidacyId };
  await tx.insert(l).values(links.map((link) => ({ ...own, ...link })));
  await enqueue(tx, checkLinksTask, { candidacyId });
}

async function noteContacts(tx: TenantTx<'identity'>, { candidacyId, definition, answers, at }: Submission) {
  const { reviewAlerts: a } = schema;
  await tx.delete(a).where(eq(a.candidacyId, candidacyId));
  const found = await privateContacts(tx, { candidacyId, definition, answers });
  if (found.length === 0) return;
  const own = { tenantId: tx.tenantId, candidacyId, createdAt: at };
  await tx
    .insert(a)
    .values(found.map((alert) => ({ ...own, ...alert })))
    .onConflictDoNothing();
}
