import { join } from 'node:path';
import {
  CatalogueEntry,
  CatalogueName,
  type Catalogues,
  QuestionnaireDefinition,
} from '@conoceles/contracts';
import { z } from 'zod';
import { checkDefinition } from './check-definition.ts';
import { parseSource } from './parse-source.ts';
import { TenantFolderError, type TenantProblem } from './tenant-problem.ts';
import { readYamlSource, type YamlSource } from './yaml-source.ts';

/** Both base definitions and the catalogues they draw options from. */
export type BaseQuestionnaires = {
  curricular: QuestionnaireDefinition;
  identity: QuestionnaireDefinition;
  catalogues: Catalogues;
  /** Why a questionnaire may be returned (art. 18): what an observation names. */
  motives: CatalogueEntry[];
};

/**
 * Reads `tenants/_base/` (Lineamientos art. 19 as data).
 * @param dir the `_base` folder.
 * @throws TenantFolderError with every problem, file and line.
 */
export async function readBaseQuestionnaires(dir: string): Promise<BaseQuestionnaires> {
  const { base, problems } = await loadBaseQuestionnaires(dir);
  if (base === undefined || problems.length > 0) throw new TenantFolderError(problems);
  return base;
}

/** The same without throwing: what could be read and what is wrong. */
export async function loadBaseQuestionnaires(
  dir: string,
): Promise<{ base: BaseQuestionnaires | undefined; problems: TenantProblem[] }> {
  const problems: TenantProblem[] = [];
  const catalogues = await readCatalogues(dir, problems);
  const [curricularSource, identitySource, motivesSource] = await Promise.all([
    readYamlSource(join(dir, 'curricular.yaml')),
    readYamlSource(join(dir, 'identity.yaml')),
    readYamlSource(join(dir, 'motives.yaml')),
  ]);
  const motives = parseEntries(motivesSource, problems);
  const curricular = parseSource(curricularSource, QuestionnaireDefinition, problems);
  const identity = parseSource(identitySource, QuestionnaireDefinition, problems);
  if (!catalogues || !curricular || !identity || !motives) return { base: undefined, problems };
  problems.push(
    ...checkBase(curricularSource, curricular, catalogues),
    ...checkBase(identitySource, identity, catalogues),
  );
  return { base: { curricular, identity, catalogues, motives }, problems };
}

async function readCatalogues(dir: string, problems: TenantProblem[]) {
  const entries = await Promise.all(
    CatalogueName.options.map(async (catalogue) => {
      const source = await readYamlSource(join(dir, 'catalogues', `${catalogue}.yaml`));
      return [catalogue, parseEntries(source, problems)] as const;
    }),
  );
  return entries.some(([, list]) => list === undefined)
    ? undefined
    : (Object.fromEntries(entries) as Catalogues);
}

function parseEntries(source: YamlSource, problems: TenantProblem[]): CatalogueEntry[] | undefined {
  const list = parseSource(source, z.array(CatalogueEntry).min(1), problems);
  list?.forEach((entry, index) => {
    if (list.findIndex((other) => other.value === entry.value) < index) {
      problems.push(
        source.problemAt([index, 'value'], `«${entry.value}» está dos veces en el catálogo: deja uno.`),
      );
    }
  });
  return list;
}

function checkBase(
  source: YamlSource,
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
): TenantProblem[] {
  return checkDefinition(definition, catalogues).map(({ questionId, at, message }) =>
    source.problemAt([...pathOfLast(definition, questionId), ...at], message),
  );
}

/** The last question with that identifier: of two equal ones, the second is the one to mend. */
function pathOfLast(definition: QuestionnaireDefinition, questionId: string): PropertyKey[] {
  const paths = definition.sections.flatMap((section, sectionIndex) =>
    section.questions.flatMap((question, index) =>
      question.id === questionId ? [['sections', sectionIndex, 'questions', index]] : [],
    ),
  );
  return paths.at(-1) ?? [];
}
