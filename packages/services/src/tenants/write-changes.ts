import { schema, sql, type TenantTx } from '@conoceles/db';
import type { CurrentState } from './current-state.ts';
import type { DesiredState } from './desired-state.ts';
import type { TenantChange } from './diff-rows.ts';
import { writeNominations } from './write-nominations.ts';
import { writeProcesses } from './write-processes.ts';
import { writeQuestionnaires } from './write-questionnaires.ts';

export type WriteContext = {
  readonly tx: TenantTx<'identity'>;
  readonly desired: DesiredState;
  readonly current: CurrentState;
  readonly changes: readonly TenantChange[];
  readonly timeZone: string;
  readonly now: Date;
};

/** Ids by slug of what others refer to, once written. */
export type Ids = Readonly<
  Record<'offices' | 'territories' | 'parties' | 'processes', ReadonlyMap<string, string>>
>;

/** Writes what changed, referred-to things first; removals come last and only of what nobody uses. */
export async function writeChanges(context: WriteContext): Promise<void> {
  await writeCatalogueRows(context);
  const ids = await readIds(context.tx, await writeProcesses(context));
  await writeNominations(context, ids);
  await writeQuestionnaires(context, ids);
  await writeTexts(context);
  await removeUnused(context);
}

async function writeCatalogueRows({ tx, desired }: WriteContext): Promise<void> {
  const { tenantId } = tx;
  const { affirmativeActions, offices, parties, territories } = schema;
  const own = <Row extends object>(rows: Iterable<Row>) => [...rows].map((row) => ({ tenantId, ...row }));
  await tx
    .insert(offices)
    .values(own(desired.offices.values()))
    .onConflictDoUpdate({
      target: [offices.tenantId, offices.slug],
      set: excluded('kind', 'name', 'ineName', 'territoryKind', 'hasSubstitute', 'hasList', 'sortOrder'),
    });
  await tx
    .insert(territories)
    .values(own(desired.territories.values()))
    .onConflictDoUpdate({
      target: [territories.tenantId, territories.slug],
      set: excluded('kind', 'name', 'ineKey', 'inegiKey', 'number', 'voterRoll'),
    });
  await tx
    .insert(parties)
    .values(own(desired.parties.values()))
    .onConflictDoUpdate({
      target: [parties.tenantId, parties.slug],
      set: excluded('name', 'acronym', 'scope', 'color'),
    });
  if (desired.affirmativeActions.size > 0) {
    await tx
      .insert(affirmativeActions)
      .values(own(desired.affirmativeActions.values()))
      .onConflictDoUpdate({
        target: [affirmativeActions.tenantId, affirmativeActions.slug],
        set: excluded('name', 'group', 'pending'),
      });
  }
}

/** `set` of an upsert: the named fields take the values that were being inserted. */
export function excluded<Field extends string>(...fields: readonly Field[]) {
  const columnOf = (field: string) => field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(
    fields.map((field) => [field, sql`excluded.${sql.identifier(columnOf(field))}`]),
  ) as Record<Field, ReturnType<typeof sql>>;
}

async function readIds(tx: TenantTx, processes: Ids['processes']): Promise<Ids> {
  const idBySlug = (rows: readonly { id: string; slug: string }[]) =>
    new Map(rows.map((row) => [row.slug, row.id]));
  return {
    offices: idBySlug(await tx.select().from(schema.offices)),
    territories: idBySlug(await tx.select().from(schema.territories)),
    parties: idBySlug(await tx.select().from(schema.parties)),
    processes,
  };
}

async function writeTexts({ tx, desired, now }: WriteContext): Promise<void> {
  const { catalogues, texts } = schema;
  const own = { tenantId: tx.tenantId, createdAt: now };
  await tx
    .insert(catalogues)
    .values([...desired.catalogues.values()].map((row) => ({ ...own, ...row })))
    .onConflictDoUpdate({
      target: [catalogues.tenantId, catalogues.name],
      set: excluded('entries', 'contentHash'),
    });
  await tx
    .insert(texts)
    .values([...desired.texts.values()].map((row) => ({ ...own, ...row })))
    .onConflictDoNothing();
}

/** Removals already found to be free of uses, in the order that foreign keys ask for. */
async function removeUnused({ tx, changes, current }: WriteContext): Promise<void> {
  const idsOf = (noun: string, rows: ReadonlyMap<string, { id: string }>) =>
    changes
      .filter((change) => change.action === 'removed' && change.noun === noun)
      .flatMap(({ key }) => rows.get(key)?.id ?? []);
  const remove = async (
    table:
      | typeof schema.nominations
      | typeof schema.affirmativeActions
      | typeof schema.parties
      | typeof schema.territories
      | typeof schema.offices
      | typeof schema.processes,
    ids: readonly string[],
  ) => {
    if (ids.length > 0) await tx.delete(table).where(sql`${table.id} = any(${sql.param([...ids])}::uuid[])`);
  };
  await remove(schema.nominations, idsOf('Postulación', current.nominations));
  await remove(schema.affirmativeActions, idsOf('Acción afirmativa', current.affirmativeActions));
  await remove(schema.parties, idsOf('Partido', current.parties));
  await remove(schema.territories, idsOf('Ámbito', current.territories));
  await remove(schema.offices, idsOf('Cargo', current.offices));
  await remove(schema.processes, idsOf('Proceso', current.processes));
}
