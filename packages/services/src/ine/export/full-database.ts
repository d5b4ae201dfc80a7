import type { QuestionnaireKind } from '@conoceles/contracts';
import { and, type DbActor, desc, eq, schema, type TenantTx, withTenant } from '@conoceles/db';
import type { OutputSheet } from '@conoceles/documents';
import type { ServiceDeps } from '../../deps.ts';
import { loadCatalogues } from '../../questionnaire/load-versions.ts';
import { findProcess } from '../../registry/find-process.ts';
import { encodeRegistry } from '../format/registry-facts.ts';
import { loadCurricularAnswers, loadIdentityAnswers, type VersionedAnswers } from './full-answers.ts';
import { type ExportedCandidacy, loadFullRegistry } from './full-registry.ts';
import { toSheet } from './to-sheet.ts';
import { buildVersionedFormat, type VersionedFormat } from './versioned-format.ts';

export interface FullExport {
  readonly tenantId: string;
  readonly actor: DbActor;
  readonly process: string | null;
}

/** Candidacies whose answers are read at once; each batch is a transaction of its own, so a slow reader holds none open. */
const batchSize = 300;

/** Both sheets with everything the OPL holds: every candidacy that stands and its answers as last sent. */
export async function fullSheets(deps: ServiceDeps, request: FullExport): Promise<OutputSheet[]> {
  const { tenantId, actor, process } = request;
  const loaded = await withTenant(deps.db, { tenantId, actor, scope: 'app' }, async (tx) => {
    const context = await findProcess(tx, deps.realClock, process);
    const processId = context.process.id;
    const catalogues = await loadCatalogues(tx);
    const formatOf = async (kind: QuestionnaireKind) =>
      buildVersionedFormat(await loadVersionsOf(tx, processId, kind), catalogues);
    return {
      candidacies: await loadFullRegistry(tx, { processId, stateName: context.identity.state.name }),
      curricular: await formatOf('curricular'),
      identity: await formatOf('identity'),
    };
  });
  const { candidacies, curricular, identity } = loaded;
  const readCurricular = (ids: readonly string[]) =>
    withTenant(deps.db, { tenantId, actor, scope: 'app' }, (tx) => loadCurricularAnswers(tx, ids));
  const readIdentity = (ids: readonly string[]) =>
    withTenant(deps.db, { tenantId, actor, scope: 'identity' }, (tx) => loadIdentityAnswers(tx, ids));
  return [
    toSheet('curricular', curricular, rows(candidacies, curricular, readCurricular)),
    toSheet('identity', identity, rows(candidacies, identity, readIdentity)),
  ];
}

type ReadAnswers = (ids: readonly string[]) => Promise<ReadonlyMap<string, VersionedAnswers>>;

async function* rows(
  candidacies: readonly ExportedCandidacy[],
  format: VersionedFormat,
  read: ReadAnswers,
): AsyncGenerator<string[]> {
  for (let start = 0; start < candidacies.length; start += batchSize) {
    const batch = candidacies.slice(start, start + batchSize);
    const answers = await read(batch.map(({ id }) => id));
    for (const { id, facts } of batch) {
      const own = answers.get(id);
      yield [...encodeRegistry(facts), ...format.encode(own?.versionId ?? null, own?.answered ?? null)];
    }
  }
}

async function loadVersionsOf(tx: TenantTx, processId: string, kind: QuestionnaireKind) {
  const { questionnaireVersions: v } = schema;
  return tx
    .select({ id: v.id, definition: v.definition })
    .from(v)
    .where(and(eq(v.processId, processId), eq(v.kind, kind)))
    .orderBy(desc(v.version));
}
