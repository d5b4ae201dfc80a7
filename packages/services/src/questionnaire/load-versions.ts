import type {
  CatalogueName,
  Catalogues,
  QuestionnaireDefinition,
  QuestionnaireKind,
} from '@conoceles/contracts';
import { and, desc, eq, schema, type TenantTx } from '@conoceles/db';
import { ServiceProblem } from '../service-problem.ts';

export type QuestionnaireVersion = {
  readonly id: string;
  readonly kind: QuestionnaireKind;
  readonly version: number;
  readonly definition: QuestionnaireDefinition;
};
export type QuestionnaireVersions = ReadonlyMap<string, QuestionnaireVersion>;

const columns = {
  id: schema.questionnaireVersions.id,
  kind: schema.questionnaireVersions.kind,
  version: schema.questionnaireVersions.version,
  definition: schema.questionnaireVersions.definition,
};

/** Every version of the tenant, by id. */
export async function loadVersions(tx: TenantTx): Promise<QuestionnaireVersions> {
  const rows = await tx.select(columns).from(schema.questionnaireVersions);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The version people answer now in a process. */
export async function loadCurrentVersion(
  tx: TenantTx,
  processId: string,
  kind: QuestionnaireKind,
): Promise<QuestionnaireVersion> {
  const { questionnaireVersions: v } = schema;
  const [row] = await tx
    .select(columns)
    .from(v)
    .where(and(eq(v.processId, processId), eq(v.kind, kind)))
    .orderBy(desc(v.version))
    .limit(1);
  if (row === undefined) throw new ServiceProblem('unavailable');
  return row;
}

/** Lists that questions draw on. */
export async function loadCatalogues(tx: TenantTx): Promise<Catalogues> {
  const { catalogues } = schema;
  const rows = await tx.select({ name: catalogues.name, entries: catalogues.entries }).from(catalogues);
  return Object.fromEntries(rows.map((row) => [row.name as CatalogueName, row.entries])) as Catalogues;
}

/** One version, also a former one: what was sent is read with the definition it was answered under. */
export async function loadVersion(tx: TenantTx, id: string): Promise<QuestionnaireVersion> {
  const { questionnaireVersions: v } = schema;
  const [row] = await tx.select(columns).from(v).where(eq(v.id, id));
  if (row === undefined) throw new Error('a response names a version that does not exist');
  return row;
}
