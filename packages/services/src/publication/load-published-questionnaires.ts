import { CatalogueName, type Catalogues } from '@conoceles/contracts';
import { and, desc, eq, schema, type TenantTx } from '@conoceles/db';
import { loadCatalogues } from '../questionnaire/load-versions.ts';
import type { PublishedQuestionnaires } from './published-json.ts';

/** The forms of a process as citizens may read them: questions and options, never answers. The public export is written from them. */
export async function loadPublishedQuestionnaires(
  tx: TenantTx,
  processId: string,
): Promise<PublishedQuestionnaires> {
  const { questionnaireVersions: v } = schema;
  const load = (kind: 'curricular' | 'identity') =>
    tx
      .select({ id: v.id, definition: v.definition })
      .from(v)
      .where(and(eq(v.processId, processId), eq(v.kind, kind)))
      .orderBy(desc(v.version));
  return {
    curricular: await load('curricular'),
    identity: await load('identity'),
    catalogues: onlyOfQuestions(await loadCatalogues(tx)),
  };
}

/** Lists of staff (motives of observation) stay inside. */
function onlyOfQuestions(catalogues: Catalogues): Catalogues {
  return Object.fromEntries(
    CatalogueName.options.map((name) => [name, catalogues[name] ?? []]),
  ) as Catalogues;
}
