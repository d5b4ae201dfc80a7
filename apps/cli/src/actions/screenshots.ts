import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, sidewaysOverflow } from '../../../../tests/support/browser.ts';
import type { CommandContext } from '../commands/command.ts';
import type { ScreenshotOptions } from '../commands/screenshots.ts';
import { tenantsDir } from '../project-root.ts';
import { type Shot, writeContactSheet } from '../site/contact-sheet.ts';
import { findPublicPages, type PublicPage } from '../site/public-pages.ts';
import { tenantSlugs } from '../site/tenant-slugs.ts';
import { isReady } from '../start/wait-for-ready.ts';
import { PlainFailure } from '../terminal/plain-failure.ts';

const widths = [320, 390, 768, 1280];
const schemes = ['light', 'dark'] as const;
/** Longer pages are cut: what is below repeats what is above. */
const maxHeight = 2_600;

/** Pages that need no data: empty, not there, trust, another language. */
const more: readonly PublicPage[] = [
  { name: 'nadie', path: '/candidaturas?nombre=zzzz' },
  { name: 'no-existe', path: '/candidaturas/no-existe' },
  { name: 'acerca', path: '/acerca' },
  { name: 'privacidad', path: '/privacidad' },
  { name: 'ingles', path: '/en' },
  { name: 'ingles-lista', path: '/en/candidaturas' },
];

/** Takes every picture and writes the page that shows them side by side. Gives the exit code. */
export async function takeScreenshots(
  { tenant, only }: ScreenshotOptions,
  { settings }: CommandContext,
): Promise<number> {
  const { port } = settings;
  if (!(await isReady(port))) {
    throw new PlainFailure(
      `No hay un sitio en marcha en el puerto ${port}.`,
      'Inícielo con «npm start» en otra terminal; si usa otro puerto, repita con PORT=….',
    );
  }
  const folder = join(settings.dataDir, 'screenshots');
  await mkdir(folder, { recursive: true });
  const shots: Shot[] = [];
  const browser = await launchBrowser();
  try {
    for (const slug of tenant === undefined ? await tenantSlugs(tenantsDir) : [tenant]) {
      const host = `${slug}.localhost`;
      const pages = [...(await findPublicPages({ port, host })), ...more];
      const asked = pages.filter(({ name }) => only === undefined || name === only);
      shots.push(
        ...(await portray(browser, { slug, origin: `http://${host}:${port}`, pages: asked, folder })),
      );
      console.log(`${slug}: ${asked.length} páginas`);
    }
  } finally {
    await browser.close();
  }
  await writeFile(join(folder, 'index.html'), writeContactSheet(shots));
  const wide = shots.filter(({ overflow }) => overflow > 0);
  for (const { tenant: slug, page, width, overflow } of wide) {
    console.log(`${slug} ${page} se sale ${overflow} px a ${width} px`);
  }
  console.log(`\n${shots.length} retratos: ${join(folder, 'index.html')}`);
  return wide.length > 0 ? 4 : 0;
}

async function portray(
  browser: Browser,
  site: { slug: string; origin: string; pages: readonly PublicPage[]; folder: string },
): Promise<Shot[]> {
  const shots: Shot[] = [];
  const page = await browser.newPage({ locale: 'es-MX', reducedMotion: 'reduce' });
  for (const { name, path } of site.pages) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${site.origin}${path}`);
      const overflow = await sidewaysOverflow(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        const file = `${site.slug}-${name}-${width}-${scheme}.png`;
        const clip = { x: 0, y: 0, width, height: Math.min(height, maxHeight) };
        await page.screenshot({ path: join(site.folder, file), fullPage: true, clip });
        shots.push({ tenant: site.slug, page: name, path, width, scheme, file, overflow });
      }
    }
  }
  await page.close();
  return shots;
}
