import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@conoceles/db/testing';
import type { Column, TableDescription } from './describe-table.ts';

export type Row = Record<string, unknown>;
type Sql = TestDatabase['adminSql'];

/** References that would close a circle of tables: left empty. */
const circular = new Set(['app.tenants.current_process_id', 'app.candidacies.replaced_by_id']);

/** Makes valid rows of any table from its description alone; parents are made anew for every row, so unique keys never collide. */
export function createRowFactory(sql: Sql, tables: readonly TableDescription[]) {
  const byName = new Map(tables.map((table) => [table.name, table]));
  let counter = 0;
  let nextPlace = 0;

  function nextWord(words: readonly string[]): string | undefined {
    nextPlace += 1;
    return words[nextPlace % words.length];
  }

  function makeValue(column: Column): unknown {
    counter += 1;
    if (column.uniqueWords !== null) return nextWord(column.uniqueWords);
    if (column.firstWord !== null) return column.firstWord;
    const { type } = column;
    if (type === 'uuid') return randomUUID();
    if (type === 'text') return `valor-${counter}`;
    if (type === 'integer' || type === 'bigint') return counter;
    if (type === 'boolean') return false;
    if (type === 'bytea') return Buffer.from('sealed');
    if (type === 'jsonb') return '{"n":1}';
    if (type === 'text[]') return [];
    if (type === 'date') return '2024-06-02';
    if (type.startsWith('timestamp')) return '2024-05-01T12:00:00Z';
    throw new Error(`no value for a column of type ${type}`);
  }

  /** A row that could be inserted, with its parents already in the database. */
  async function make(name: string, tenantId: string): Promise<Row> {
    const table = byName.get(name);
    if (table === undefined) throw new Error(`unknown table ${name}`);
    const row: Row = {};
    if (table.tenantColumn === 'tenant_id') row.tenant_id = tenantId;
    for (const key of table.foreignKeys) {
      const own = key.columns.filter((column) => column !== 'tenant_id');
      const skip = own.length === 0 || own.some((column) => circular.has(`${name}.${column}`));
      // A platform grant without a tenant names all of them; any other global reference to tenants is the tenant's own.
      if (skip || (key.target === 'app.tenants' && own.length > 0)) continue;
      const parent = await insert(key.target, tenantId);
      for (const [place, column] of key.columns.entries())
        row[column] = parent[key.targetColumns[place] ?? ''];
    }
    for (const column of table.columns) {
      const isWanted = column.isRequired || column.type === 'bytea' || column.name === 'id';
      if (isWanted && !column.isGenerated && !(column.name in row)) row[column.name] = makeValue(column);
    }
    return row;
  }

  async function insert(name: string, tenantId: string): Promise<Row> {
    const table = byName.get(name);
    if (table?.isSingleton === true) {
      const [existing] = await sql`select * from ${sql(name)} where tenant_id = ${tenantId}`;
      if (existing !== undefined) return existing;
    }
    const row = await make(name, tenantId);
    const [inserted] = await sql`insert into ${sql(name)} ${sql(row)} returning *`;
    if (inserted === undefined) throw new Error(`no row in ${name}`);
    return inserted;
  }

  return { make, insert };
}
