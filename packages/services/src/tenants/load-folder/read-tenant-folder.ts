import type { TenantFolder } from '@conoceles/contracts';
import { checkFolder } from './check-folder.ts';
import type { BaseQuestionnaires } from './read-base-questionnaires.ts';
import { readFolderParts } from './read-folder-parts.ts';
import { TenantFolderError, type TenantProblem } from './tenant-problem.ts';

/**
 * Reads `tenants/<slug>/`: everything a state needs to run, validated and cross-checked inside the folder.
 * @param dir the folder. @param base when given, the questionnaire differences are checked against it too.
 * @throws TenantFolderError with every problem, file, line and mend.
 */
export async function readTenantFolder(dir: string, base?: BaseQuestionnaires): Promise<TenantFolder> {
  const { folder, problems } = await loadTenantFolder(dir, base);
  if (folder === undefined || problems.length > 0) throw new TenantFolderError(problems);
  return folder;
}

/** The same without throwing: the folder if every file has its shape, and what is wrong. */
export async function loadTenantFolder(
  dir: string,
  base?: BaseQuestionnaires,
): Promise<{ folder: TenantFolder | undefined; problems: TenantProblem[] }> {
  const { parts, sources, problems } = await readFolderParts(dir);
  if (parts === undefined) return { folder: undefined, problems };
  return { folder: parts, problems: [...problems, ...checkFolder({ dir, folder: parts, sources, base })] };
}
