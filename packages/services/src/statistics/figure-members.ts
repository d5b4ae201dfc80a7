import type { ProtectedTable } from '@conoceles/contracts';
import { eq, schema, sql, type TenantTx } from '@conoceles/db';
import type { CountedAnswer, FormerFigures, ReleaseDecision } from '@conoceles/rules';

const { figureMembers: m } = schema;

/** Of whom an attempt that was refused counted: no stamp, because no table tells anything of them. */
const waiting = '';

export const tableKey = (processSlug: string, question: string): string => `${processSlug}/${question}`;

/** What the public holds of one question: the table that the last snapshot quotes, and whom it was counted over. */
export async function readFormer(
  tx: TenantTx<'identity'>,
  key: string,
  table: ProtectedTable | null,
): Promise<FormerFigures> {
  const rows = await tx.select().from(m).where(eq(m.tableKey, key));
  const isMember = (row: (typeof rows)[number]) =>
    table !== null && row.contentHash !== waiting && row.snapshotId === table.snapshotId;
  return {
    table:
      table === null
        ? null
        : {
            classes: table.rows,
            groups: table.options.map(({ values }) => values),
            counts: table.rows.map(({ counts }) => counts),
          },
    members: new Map(rows.filter(isMember).map((row) => [row.candidacyId, row.contentHash])),
    gone: new Set(
      rows.filter((row) => row.contentHash !== waiting && !isMember(row)).map((row) => row.candidacyId),
    ),
    waiting: new Set(rows.filter((row) => row.contentHash === waiting).map((row) => row.candidacyId)),
  };
}

/** Keeps whom a decision counted, without answers. Those who left keep their row: they are nobody new if they come back. */
export async function writeMembers(
  tx: TenantTx<'identity'>,
  key: string,
  {
    snapshotId,
    answers,
    decision,
  }: { snapshotId: string; answers: readonly CountedAnswer[]; decision: ReleaseDecision },
): Promise<void> {
  if (decision.kind === 'kept' || answers.length === 0) return;
  const isRelease = decision.kind === 'released';
  const ids = JSON.stringify(answers.map(({ id, stamp }) => [id, isRelease ? stamp : waiting]));
  const onKnown = isRelease
    ? sql`do update set content_hash = excluded.content_hash, snapshot_id = excluded.snapshot_id`
    : sql`do nothing`;
  await tx.execute(sql`insert into identity.figure_members (tenant_id, table_key, candidacy_id, content_hash, snapshot_id)
    select ${tx.tenantId}::uuid, ${key}, (pair ->> 0)::uuid, pair ->> 1, ${snapshotId}
    from jsonb_array_elements(${ids}::jsonb) pair
    on conflict (tenant_id, table_key, candidacy_id) ${onKnown}`);
}
