import type { QuestionnaireDefinition } from '@conoceles/contracts';
import { countDistinct, schema, sql, type TenantTx } from '@conoceles/db';
import type { CurrentState } from './current-state.ts';
import type { DesiredState } from './desired-state.ts';
import type { TenantChange } from './diff-rows.ts';

/** A removal that would leave captured data without what it refers to. */
export type Orphan = { readonly noun: string; readonly key: string; readonly uses: number };

/**
 * Removals that candidacies or answers still use. A nomination in use that the folder does not name is not a removal: lists that were imported bring their own.
 * Identity answers are sealed: a question leaves only while nobody has begun to answer it.
 */
export async function findOrphans(
  tx: TenantTx<'identity'>,
  desired: DesiredState,
  current: CurrentState,
  changes: readonly TenantChange[],
): Promise<Orphan[]> {
  const uses = await countUses(tx, current);
  const removals = changes.filter((change) => change.action === 'removed');
  const orphans = removals.flatMap(({ noun, key }) => {
    const used = uses.get(`${noun}:${key}`) ?? 0;
    return used > 0 && noun !== 'Postulación' ? [{ noun, key, uses: used }] : [];
  });
  return [...orphans, ...(await orphanedQuestions(tx, desired, current))];
}

/** How many candidacies (or nominations, for parties) use each thing, by noun and key. */
export async function countUses(tx: TenantTx, current: CurrentState): Promise<Map<string, number>> {
  const { candidacies, nominationParties } = schema;
  const uses = new Map<string, number>();
  const add = (noun: string, rows: ReadonlyMap<string, { id: string }>, counted: Map<string, number>) => {
    for (const [key, row] of rows) uses.set(`${noun}:${key}`, counted.get(row.id) ?? 0);
  };
  const countBy = async (
    column: (typeof candidacies)[
      | 'officeId'
      | 'territoryId'
      | 'processId'
      | 'nominationId'
      | 'affirmativeActionId'],
  ) => {
    const rows = await tx
      .select({ id: column, uses: countDistinct(candidacies.id) })
      .from(candidacies)
      .groupBy(column);
    return new Map(rows.map((row) => [row.id ?? '', row.uses]));
  };
  add('Cargo', current.offices, await countBy(candidacies.officeId));
  add('Ámbito', current.territories, await countBy(candidacies.territoryId));
  add('Proceso', current.processes, await countBy(candidacies.processId));
  add('Postulación', current.nominations, await countBy(candidacies.nominationId));
  add('Acción afirmativa', current.affirmativeActions, await countBy(candidacies.affirmativeActionId));
  const partyRows = await tx
    .select({ id: nominationParties.partyId, uses: countDistinct(candidacies.id) })
    .from(nominationParties)
    .innerJoin(candidacies, sql`${candidacies.nominationId} = ${nominationParties.nominationId}`)
    .groupBy(nominationParties.partyId);
  add('Partido', current.parties, new Map(partyRows.map((row) => [row.id, row.uses])));
  return uses;
}

async function orphanedQuestions(
  tx: TenantTx<'identity'>,
  desired: DesiredState,
  current: CurrentState,
): Promise<Orphan[]> {
  const orphans: Orphan[] = [];
  const desiredOf = new Map<string, { definition: QuestionnaireDefinition }>(desired.questionnaires);
  for (const [key, stored] of current.questionnaires) {
    const kept = new Set(questionIds(desiredOf.get(key)?.definition));
    for (const question of questionIds(stored.definition)) {
      if (kept.has(question)) continue;
      const uses = await countAnswers(tx, stored.kind, stored.processId, question);
      if (uses > 0) orphans.push({ noun: 'Pregunta', key: `${key}/${question}`, uses });
    }
  }
  return orphans;
}

function questionIds(definition: QuestionnaireDefinition | undefined): string[] {
  return definition?.sections.flatMap((section) => section.questions.map(({ id }) => id)) ?? [];
}

async function countAnswers(
  tx: TenantTx<'identity'>,
  kind: 'curricular' | 'identity',
  processId: string,
  question: string,
): Promise<number> {
  const rows =
    kind === 'curricular'
      ? await tx.execute<{ uses: number }>(sql`
          select count(*)::int as uses from curricular.responses r
          join app.candidacies c on c.tenant_id = r.tenant_id and c.id = r.candidacy_id
          where c.process_id = ${processId}
            and (r.draft_answers ? ${question} or r.submitted_answers ? ${question} or r.published_answers ? ${question})`)
      : await tx.execute<{ uses: number }>(sql`
          select count(*)::int as uses from identity.responses r
          join app.candidacies c on c.tenant_id = r.tenant_id and c.id = r.candidacy_id
          where c.process_id = ${processId} and r.state <> 'not-started'`);
  return rows[0]?.uses ?? 0;
}
