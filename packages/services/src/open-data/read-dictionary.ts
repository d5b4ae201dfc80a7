import type { DataDictionary } from '@conoceles/contracts';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { PublishedQuestionnaires } from '../publication/published-json.ts';
import { ServiceProblem } from '../service-problem.ts';
import { schemaEntries } from './data-schema.ts';
import { ineEntries, orderedEntries, questionEntries } from './questionnaire-dictionary.ts';

/** What every field of every file means, from the contracts of the files and from the questionnaires people answered. */
export async function readDataDictionary(
  deps: Pick<ServiceDeps, 'db'>,
  { tenantId }: Pick<TenantSite, 'tenantId'>,
): Promise<DataDictionary> {
  const [rows] = await publicRead(deps.db, tenantId, (sql) => [
    sql<
      { version: number; questionnaires: unknown }[]
    >`select version::float8 as version, questionnaires from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const questionnaires = PublishedQuestionnaires.parse(row.questionnaires);
  const fields = schemaEntries();
  return {
    version: row.version,
    entradas: [
      ...fields,
      ...questionEntries(questionnaires),
      ...ineEntries(questionnaires),
      ...orderedEntries(fields),
    ],
  };
}
