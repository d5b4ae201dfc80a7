import { basename } from 'node:path';
import { faultOfMessage, LanguageTag, TenantLanguage } from '@conoceles/contracts/messages';
import { parseSource } from './parse-source.ts';
import type { TenantProblem } from './tenant-problem.ts';
import type { YamlSource } from './yaml-source.ts';

const LanguageFile = TenantLanguage.omit({ tag: true });

/** The languages of a folder: one file each, named by its tag. Texts that the site does not have are told, one by one. */
export function parseLanguages(
  sources: readonly YamlSource[],
  problems: TenantProblem[],
): TenantLanguage[] | undefined {
  const languages = sources.map((source) => parseLanguage(source, problems));
  return languages.every((language) => language !== undefined) ? languages : undefined;
}

function parseLanguage(source: YamlSource, problems: TenantProblem[]): TenantLanguage | undefined {
  const tag = LanguageTag.safeParse(basename(source.file, '.yaml'));
  const language = parseSource(source, LanguageFile, problems);
  if (!tag.success) {
    const message = `El nombre del archivo no es la clave de una lengua. ${tag.error.issues[0]?.message ?? ''}`;
    problems.push(source.problemAt([], message));
    return undefined;
  }
  if (language === undefined) return undefined;
  for (const [key, message] of Object.entries(language.messages)) {
    const fault = faultOfMessage(key, message);
    if (fault !== null) problems.push(source.problemAt(['messages'], fault, key));
  }
  return { tag: tag.data, ...language };
}
