import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { TenantTx } from '../tenant/tenant-tx.ts';

/** One row to write: its key, and new values of its columns (ciphertext in hexadecimal, hashes as text). */
export type SealedRow = { key: string; values: Readonly<Record<string, string | null>> };
export type SealedTarget = {
  table: PgTable;
  keyColumn: string;
  cipherColumns: readonly string[];
  hashColumns: readonly string[];
};

const batchRows = 500;

/** Writes many sealed rows with few statements. */
export async function writeSealed(
  tx: TenantTx<'identity'>,
  { table, keyColumn, cipherColumns, hashColumns }: SealedTarget,
  rows: readonly SealedRow[],
): Promise<void> {
  const assignments: SQL[] = [
    ...cipherColumns.map((name) => sql`${sql.identifier(name)} = decode(v.data ->> ${name}, 'hex')`),
    ...hashColumns.map((name) => sql`${sql.identifier(name)} = v.data ->> ${name}`),
  ];
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows).map(({ key, values }) => ({ key, data: values }));
    await tx.execute(sql`update ${table} t set ${sql.join(assignments, sql`, `)}
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as v(key uuid, data jsonb)
      where t.tenant_id = ${tx.tenantId}::uuid and t.${sql.identifier(keyColumn)} = v.key`);
  }
}
