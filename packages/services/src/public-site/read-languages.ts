import type { PublicLanguages } from '@conoceles/contracts';
import type { LanguageChoice, TenantLanguage } from '@conoceles/contracts/messages';
import { publicRead } from '@conoceles/db';
import type { TenantSite } from '../actor.ts';
import type { ServiceDeps } from '../deps.ts';
import { contentHash } from '../questionnaire/content-hash.ts';
import { ServiceProblem } from '../service-problem.ts';
import type { SiteRow } from './site-rows.ts';

/** The languages a state brings, each with a version that changes with its texts. */
export function languageChoices(languages: readonly TenantLanguage[] = []): LanguageChoice[] {
  return languages.map(({ tag, name, messages }) => ({
    tag,
    name,
    version: contentHash(messages).slice(0, 12),
  }));
}

/** The languages a state brings besides Spanish and English, with the texts it has translated. */
export async function readLanguages(deps: ServiceDeps, site: TenantSite): Promise<PublicLanguages> {
  const [rows] = await publicRead(deps.db, site.tenantId, (sql) => [
    sql<
      { languages: NonNullable<SiteRow['texts']['languages']> | null }[]
    >`select texts -> 'languages' as languages from published.sites`,
  ]);
  const row = rows[0];
  if (row === undefined) throw new ServiceProblem('unavailable');
  const languages = row.languages ?? [];
  const choices = languageChoices(languages);
  return {
    languages: languages.map(({ tag, name, messages }, place) => ({
      tag,
      name,
      version: choices[place]?.version ?? '',
      messages,
    })),
  };
}
