import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AffirmativeAction,
  Office,
  Party,
  Process,
  QuestionnaireDifferences,
  type TenantFolder,
  TenantIdentity,
  TenantTexts,
  Territory,
} from '@conoceles/contracts';
import { z } from 'zod';
import { ContestsFile } from './compact-contest.ts';
import { parseLanguages } from './parse-languages.ts';
import { parseSource } from './parse-source.ts';
import type { TenantProblem } from './tenant-problem.ts';
import { displayPath, readYamlSource, type YamlSource } from './yaml-source.ts';

/** The files of a folder, kept so that a cross-check can point into them. */
export type FolderSources = {
  tenant: YamlSource;
  offices: YamlSource;
  territories: YamlSource;
  parties: YamlSource;
  affirmativeActions: YamlSource;
  questionnaires: YamlSource;
  texts: YamlSource;
  processes: ProcessSources[];
  /** One per file of `messages/`. */
  languages: YamlSource[];
};

export type ProcessSources = {
  /** Name of the file without `.yaml`: must be the process's slug. */
  name: string;
  process: YamlSource;
  contests: YamlSource | undefined;
  /** Path in the contests file of each contest of `Process.contests` (one entry of the file can hold several). */
  contestPaths: number[];
};

const QuestionnairesFile = z.strictObject({
  curricular: QuestionnaireDifferences.prefault({}),
  identity: QuestionnaireDifferences.prefault({}),
});

/** Reads and parses each file by its schema; `parts` is undefined when any of them is not whole. */
export async function readFolderParts(dir: string) {
  const problems: TenantProblem[] = [];
  const sources = await readSources(dir, problems);
  const parsed = {
    identity: parseSource(sources.tenant, TenantIdentity, problems),
    offices: parseSource(sources.offices, z.array(Office).min(1), problems),
    territories: parseSource(sources.territories, z.array(Territory).min(1), problems),
    parties: parseSource(sources.parties, z.array(Party).min(1), problems),
    affirmativeActions: parseSource(sources.affirmativeActions, z.array(AffirmativeAction), problems),
    questionnaires: parseSource(sources.questionnaires, QuestionnairesFile, problems),
    texts: parseSource(sources.texts, TenantTexts, problems),
    processes: parseProcesses(sources.processes, problems),
    languages: parseLanguages(sources.languages, problems),
    markSvg: await readMark(dir, sources.tenant, problems),
  };
  const whole = Object.values(parsed).every((part) => part !== undefined);
  return { parts: whole ? (parsed as TenantFolder) : undefined, sources, problems };
}

async function readSources(dir: string, problems: TenantProblem[]): Promise<FolderSources> {
  const read = (file: string) => readYamlSource(join(dir, file));
  return {
    tenant: await read('tenant.yaml'),
    offices: await read('offices.yaml'),
    territories: await read('territories.yaml'),
    parties: await read('parties.yaml'),
    affirmativeActions: await read('affirmative-actions.yaml'),
    questionnaires: await read('questionnaires.yaml'),
    texts: await read('texts.yaml'),
    processes: await readProcessSources(join(dir, 'processes'), problems),
    languages: await readLanguageSources(join(dir, 'messages')),
  };
}

async function readProcessSources(dir: string, problems: TenantProblem[]): Promise<ProcessSources[]> {
  const files = (await readdir(dir).catch(() => [])).filter((file) => file.endsWith('.yaml')).toSorted();
  const names = files
    .filter((file) => !file.endsWith('-contests.yaml'))
    .map((file) => file.replace(/\.yaml$/u, ''));
  if (names.length === 0) {
    const message = 'No hay ningún proceso electoral: agrega «processes/2026-2027.yaml».';
    problems.push({ file: displayPath(dir), line: 1, column: 1, message });
  }
  return Promise.all(
    names.map(async (name) => ({
      name,
      process: await readYamlSource(join(dir, `${name}.yaml`)),
      contests: files.includes(`${name}-contests.yaml`)
        ? await readYamlSource(join(dir, `${name}-contests.yaml`))
        : undefined,
      contestPaths: [],
    })),
  );
}

async function readLanguageSources(dir: string): Promise<YamlSource[]> {
  const files = (await readdir(dir).catch(() => [])).filter((file) => file.endsWith('.yaml')).toSorted();
  return Promise.all(files.map((file) => readYamlSource(join(dir, file))));
}

function parseProcesses(sources: ProcessSources[], problems: TenantProblem[]): Process[] | undefined {
  const processes = sources.map((source) => {
    const process = parseSource(source.process, Process, problems);
    const groups = source.contests === undefined ? [] : parseSource(source.contests, ContestsFile, problems);
    if (process === undefined || groups === undefined) return undefined;
    source.contestPaths = groups.flatMap((group, index) => group.map(() => index));
    return { ...process, contests: [...process.contests, ...groups.flat()] };
  });
  return processes.length > 0 && processes.every((process) => process !== undefined) ? processes : undefined;
}

async function readMark(
  dir: string,
  tenant: YamlSource,
  problems: TenantProblem[],
): Promise<string | undefined> {
  const mark = TenantIdentity.pick({ brand: true }).safeParse({
    brand: (tenant.value as { brand?: unknown } | null)?.brand,
  });
  if (!mark.success) return undefined;
  const svg = await readFile(join(dir, mark.data.brand.mark), 'utf8').catch(() => undefined);
  if (svg === undefined) {
    const message = `No está el archivo «${mark.data.brand.mark}» en la carpeta: agrégalo o corrige el nombre.`;
    problems.push(tenant.problemAt(['brand', 'mark'], message));
    return undefined;
  }
  if (
    !svg.trimStart().startsWith('<svg') ||
    /<script|<foreignObject|\son\w+=|https?:\/\/(?!www\.w3\.org)/iu.test(svg)
  ) {
    problems.push(
      tenant.problemAt(
        ['brand', 'mark'],
        'La marca debe ser un SVG sin scripts ni recursos de fuera: límpialo.',
      ),
    );
  }
  return svg;
}
