import type { QuestionnaireDefinition, ReviewAlertCode } from '@conoceles/contracts';
import { type SQL, schema, sql, type TenantTx } from '@conoceles/db';
import { comparableFrom } from '@conoceles/rules';

const { candidacies: c, linkChecks: l, reviewAlerts: a, textPrints: p } = schema;

type AlertScope = { readonly processId: string; readonly definition: QuestionnaireDefinition };

/** Another candidacy that stands in the same process, of another person, with the same long text. */
const sameText = (processId: string): SQL => sql`
  select ${p.candidacyId} as candidacy_id, 'same-text' as code
  from ${p} inner join ${c} on ${c.tenantId} = ${p.tenantId} and ${c.id} = ${p.candidacyId}
  where ${p.characters} >= ${comparableFrom} and exists (
    select 1 from curricular.text_prints other
    inner join app.candidacies others on others.tenant_id = other.tenant_id and others.id = other.candidacy_id
    where other.tenant_id = ${p.tenantId} and other.print_hash = ${p.printHash}
      and other.candidacy_id <> ${p.candidacyId} and other.person_id <> ${p.personId}
      and others.process_id = ${processId} and others.status = 'approved' and others.name_key <> ${c.nameKey})`;

/** Limits of today, which a tenant may have changed since the text was sent; a question without limits breaks none. */
function outOfLimits(definition: QuestionnaireDefinition): SQL | null {
  const limits = definition.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.type === 'long-text' || question.type === 'short-text'
        ? [
            sql`(${question.id}::text, ${question.minCharacters ?? 0}::int, ${question.maxCharacters}::int, ${question.countWhitespace}::boolean)`,
          ]
        : [],
    );
  if (limits.length === 0) return null;
  return sql`
  select ${p.candidacyId} as candidacy_id, 'text-length' as code
  from ${p} inner join (values ${sql.join(limits, sql`, `)}) as l(question, least, most, spaces) on l.question = ${p.question}
  where case when l.spaces then ${p.charactersWithSpaces} else ${p.characters} end not between l.least and l.most`;
}

/** Everything noticed in the curricular answers of a process, as one relation of (candidacy_id, code), repeated where it was noticed twice. */
export function alertedRelation({ processId, definition }: AlertScope): SQL {
  const lengths = outOfLimits(definition);
  const parts = [
    sql`select ${a.candidacyId} as candidacy_id, ${a.code} as code from ${a}`,
    sql`select ${l.candidacyId} as candidacy_id, 'link-' || ${l.state} as code from ${l} where ${l.state} in ('silent', 'refused')`,
    sameText(processId),
    ...(lengths === null ? [] : [lengths]),
  ];
  return sql`(${sql.join(parts, sql` union all `)})`;
}

/** What was noticed in each of some candidacies. */
export async function alertsOf(
  tx: TenantTx,
  ids: readonly string[],
  scope: AlertScope,
): Promise<ReadonlyMap<string, ReviewAlertCode[]>> {
  const found = new Map<string, ReviewAlertCode[]>();
  if (ids.length === 0) return found;
  const list = sql.join(
    [...new Set(ids)].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<{ candidacy_id: string; code: ReviewAlertCode }>(
    sql`select distinct candidacy_id, code from ${alertedRelation(scope)} as alerted where candidacy_id in (${list}) order by code`,
  );
  for (const { candidacy_id: id, code } of rows) found.set(id, [...(found.get(id) ?? []), code]);
  return found;
}
