import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { chromiumForOthers } from '../../../../tests/support/browser.ts';
import type { CommandContext } from '../commands/command.ts';
import type { LighthouseOptions } from '../commands/lighthouse.ts';
import { findPublicPages, type PublicPage } from '../site/public-pages.ts';
import { isReady } from '../start/wait-for-ready.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

/** Brought by npx when asked for: with what it needs it weighs more than the rest of the project's tools together. */
const pinned = 'lighthouse@13.5.0';

/**
 * Demonstrations ask search engines to leave them out, which Lighthouse counts as a fault of any page; the rest of its opinion on search engines
 * stands.
 */
const skipped = ['is-crawlable'];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const headings = ['rendimiento', 'accesibilidad', 'prácticas', 'buscadores'];

const Report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      scoreDisplayMode: z.string(),
    }),
  ),
});
type Report = z.infer<typeof Report>;

/** Grades each page and prints the four marks, with what took points where one is too low. Gives the exit code. */
export async function runLighthouse(
  { tenant, only, minimum }: LighthouseOptions,
  { settings, environment }: CommandContext,
): Promise<number> {
  const { port } = settings;
  if (!(await isReady(port))) {
    throw new PlainFailure(
      `No hay un sitio en marcha en el puerto ${port}.`,
      'Inícielo con «npm start» en otra terminal; si usa otro puerto, repita con PORT=….',
    );
  }
  const host = `${tenant}.localhost`;
  const pages = (await findPublicPages({ port, host })).filter(
    ({ name }) => only === undefined || name === only,
  );
  const folder = join(settings.dataDir, 'lighthouse');
  await mkdir(folder, { recursive: true });
  const browser = await chooseBrowser(environment);
  console.log(`${''.padEnd(16)}${headings.map((heading) => heading.padStart(15)).join('')}`);
  let isLow = false;
  for (const page of pages) {
    const file = join(folder, `${tenant}-${page.name}.json`);
    await grade({ url: `http://${host}:${port}${page.path}`, file, ...browser });
    const report = Report.parse(JSON.parse(await readFile(file, 'utf8')));
    isLow = printMarks(page, report, minimum) || isLow;
  }
  console.log(
    `\nInformes completos en ${folder}. Mínimo: ${minimum}. Sin contar: ${skipped.join(', ')} (demostración).`,
  );
  return isLow ? 4 : 0;
}

const plainFlags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** The browser of CHROME_PATH, or that of the tests. */
async function chooseBrowser(
  environment: NodeJS.ProcessEnv,
): Promise<{ flags: readonly string[]; env: NodeJS.ProcessEnv }> {
  if (environment.CHROME_PATH !== undefined) return { flags: plainFlags, env: environment };
  const { executablePath } = await chromiumForOthers();
  // What the browser of the tests needs to find its libraries is in the environment by now.
  return { flags: plainFlags, env: { ...environment, ...process.env, CHROME_PATH: executablePath } };
}

/** True when some mark is under the minimum. */
function printMarks(page: PublicPage, report: Report, minimum: number): boolean {
  const marks = categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
  console.log(`${page.name.padEnd(16)}${marks.map((mark) => String(mark).padStart(15)).join('')}`);
  if (marks.every((mark) => mark >= minimum)) return false;
  for (const { title, score, displayValue = '', scoreDisplayMode } of Object.values(report.audits)) {
    const counts =
      scoreDisplayMode === 'binary' || scoreDisplayMode === 'numeric' || scoreDisplayMode === 'metricSavings';
    if (counts && score !== null && score < 0.9) console.log(`    ${title} ${displayValue}`);
  }
  return true;
}

function grade(options: {
  url: string;
  file: string;
  flags: readonly string[];
  env: NodeJS.ProcessEnv;
}): Promise<void> {
  const { url, file, flags, env } = options;
  const args = ['-y', pinned, url, '--quiet', '--output=json', `--output-path=${file}`];
  const chosen = [
    `--only-categories=${categories.join(',')}`,
    `--skip-audits=${skipped.join(',')}`,
    `--chrome-flags=${flags.join(' ')}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('npx', [...args, ...chosen], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new PlainFailure(
            `Lighthouse no pudo calificar ${url}.`,
            `Hace falta red la primera vez (npx trae ${pinned}) y un Chromium completo: instale el de su sistema o diga dónde está en CHROME_PATH, porque el que traen las pruebas no siempre puede. Lo que dijo: ${complaint.trim().split('\n').at(-1) ?? ''}`,
            3,
          ),
        );
    });
  });
}
