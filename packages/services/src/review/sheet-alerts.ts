import type { Answers, QuestionnaireDefinition, ReviewAlert } from '@conoceles/contracts';
import { countCharacters } from '@conoceles/contracts';
import { and, eq, inArray, schema, sql, type TenantTx } from '@conoceles/db';
import { comparableFrom, limitsInWords, territoryLabel } from '@conoceles/rules';

export type AlertSource = {
  readonly candidacyId: string;
  readonly processId: string;
  /** The questionnaire of today: limits may have changed since it was sent. */
  readonly today: QuestionnaireDefinition;
  readonly answers: Answers;
};
type Found = { readonly question: string; readonly alert: ReviewAlert };

/** What the machine noticed in one candidacy's curricular answers, by question, with where to look. */
export async function sheetAlerts(
  tx: TenantTx,
  source: AlertSource,
): Promise<ReadonlyMap<string, readonly ReviewAlert[]>> {
  const found = [
    ...(await sameTexts(tx, source)),
    ...lengthAlerts(source),
    ...(await linkAlerts(tx, source)),
    ...(await contactAlerts(tx, source)),
  ];
  const byQuestion = new Map<string, ReviewAlert[]>();
  for (const { question, alert } of found) {
    byQuestion.set(question, [...(byQuestion.get(question) ?? []), alert]);
  }
  return byQuestion;
}

/** More names than these say nothing more. */
const namedOthers = 8;

async function sameTexts(tx: TenantTx, { candidacyId, processId }: AlertSource): Promise<Found[]> {
  const { candidacies: c, offices: o, territories: t, textPrints: p } = schema;
  const rows = await tx
    .selectDistinct({
      question: p.question,
      candidacyId: c.id,
      displayName: c.displayName,
      office: o.name,
      territoryKind: t.kind,
      territoryName: t.name,
      territoryNumber: t.number,
    })
    .from(p)
    .innerJoin(
      sql`curricular.text_prints other`,
      sql`other.tenant_id = ${p.tenantId} and other.print_hash = ${p.printHash}`,
    )
    .innerJoin(c, and(eq(c.tenantId, p.tenantId), sql`${c.id} = other.candidacy_id`))
    .innerJoin(o, eq(o.id, c.officeId))
    .innerJoin(t, eq(t.id, c.territoryId))
    .where(
      and(
        eq(p.candidacyId, candidacyId),
        sql`${p.characters} >= ${comparableFrom}`,
        sql`other.candidacy_id <> ${p.candidacyId} and other.person_id <> ${p.personId}`,
        eq(c.processId, processId),
        eq(c.status, 'approved'),
        sql`${c.nameKey} <> (select own.name_key from app.candidacies own where own.tenant_id = ${p.tenantId} and own.id = ${p.candidacyId})`,
      ),
    )
    .orderBy(c.displayName, c.id)
    .limit(200);
  const questions = [...new Set(rows.map(({ question }) => question))];
  return questions.map((question) => {
    const others = rows.filter((row) => row.question === question);
    const words = others.length === 1 ? 'otra candidatura' : `otras ${others.length} candidaturas`;
    const named = others.slice(0, namedOthers).map((row) => {
      const territory = { kind: row.territoryKind, name: row.territoryName, number: row.territoryNumber };
      const standing = `${row.office} · ${territoryLabel(territory)}`;
      return { candidacyId: row.candidacyId, displayName: row.displayName, standing };
    });
    return {
      question,
      alert: { code: 'same-text', words: `El mismo texto está en ${words}`, others: named },
    };
  });
}

/** The question as it is asked today, against what was sent under yesterday's limits. */
function lengthAlerts({ today, answers }: AlertSource): Found[] {
  return today.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): Found[] => {
      const answer = answers[question.id];
      if (question.type !== 'long-text' && question.type !== 'short-text') return [];
      if (answer?.kind !== 'text') return [];
      const { minCharacters = 0, maxCharacters, countWhitespace } = question;
      const length = countCharacters(answer.text, countWhitespace);
      if (length >= minCharacters && length <= maxCharacters) return [];
      const words = `Tiene ${length.toLocaleString('es-MX')} caracteres. Hoy se pide: ${limitsInWords(question).toLowerCase()}`;
      return [{ question: question.id, alert: { code: 'text-length', words, others: [] } }];
    });
}

async function linkAlerts(tx: TenantTx, { candidacyId }: AlertSource): Promise<Found[]> {
  const { linkChecks: l } = schema;
  const rows = await tx
    .select()
    .from(l)
    .where(and(eq(l.candidacyId, candidacyId), inArray(l.state, ['silent', 'refused'])))
    .orderBy(l.question, l.url);
  return rows.map(({ question, url, state, httpStatus }): Found => {
    if (state === 'refused') {
      const words = `No se comprobó, porque no lleva a un sitio público: ${url}`;
      return { question, alert: { code: 'link-refused', words, others: [] } };
    }
    const status = httpStatus === null ? '' : ` (respuesta ${httpStatus})`;
    return { question, alert: { code: 'link-silent', words: `No responde${status}: ${url}`, others: [] } };
  });
}

const contactWords = {
  'private-email': 'Es el correo privado con que se registró la persona. Confirma que quiere publicarlo.',
  'private-phone': 'Es el teléfono privado con que se registró la persona. Confirma que quiere publicarlo.',
} as const;

async function contactAlerts(tx: TenantTx, { candidacyId }: AlertSource): Promise<Found[]> {
  const { reviewAlerts: a } = schema;
  const rows = await tx.select().from(a).where(eq(a.candidacyId, candidacyId)).orderBy(a.question, a.code);
  return rows.map(({ question, code }) => ({
    question,
    alert: { code, words: contactWords[code], others: [] },
  }));
}
