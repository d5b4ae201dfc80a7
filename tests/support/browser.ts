import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import chromiumPackage, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installedChromium = (): string | undefined =>
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));

/** The same browser for a program that starts it by itself. */
export async function chromiumForOthers(): Promise<{ executablePath: string; flags: readonly string[] }> {
  const installed = installedChromium();
  if (installed !== undefined) return { executablePath: installed, flags: FLAGS };
  return { executablePath: await unpackChromium(), flags: [...packageFlags(), ...FLAGS] };
}

/** Debian's Chromium when the machine has one, else the one that travels inside the npm package: nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, flags } = await chromiumForOthers();
  return chromium.launch({ executablePath, args: [...flags] });
}

/** Those the package asks for, but for the one that makes a browser of one process: it dies with the first context that is closed. */
function packageFlags(): string[] {
  return chromiumPackage.args.filter((flag) => flag !== '--single-process');
}

/** The package carries NSS and expat too, which a bare server lacks; it only unpacks them by itself on its own cloud. */
export async function unpackChromium(): Promise<string> {
  // By its folder: the test runner has no import.meta.resolve, and the package gives no other way to its files.
  const bin = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin', import.meta.url));
  await inflate(join(bin, 'al2023.tar.br'));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
  return chromiumPackage.executablePath();
}

export const PHONE = { width: 390, height: 844 } as const;
export const DESK = { width: 1280, height: 900 } as const;

/** A person with a device of its own: cookies are not shared with anyone else. */
export async function openPerson(
  browser: Browser,
  options: { viewport?: { width: number; height: number }; javaScript?: boolean } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: options.viewport ?? DESK,
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    javaScriptEnabled: options.javaScript ?? true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { context, page };
}

/** Violations of WCAG 2.2 AA on the page as it stands, in words that name the element. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  return faultsOf(
    page,
    new AxeBuilder({ page }).withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22aa',
      'best-practice',
    ]),
  );
}

/** Only what the colour scheme can change: contrast, and links that colour alone tells apart. */
export async function colourFaults(page: Page): Promise<string[]> {
  return faultsOf(page, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function faultsOf(page: Page, axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help} → ${node.target.join(' ')} (${page.url()})`,
    ),
  );
}

/** Pixels by which the page overflows its viewport sideways; zero on a page that works at this width. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The innermost element that sticks out on the right, to name it in a failure. */
export async function widestElement(page: Page): Promise<string> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > width,
    );
    return wide.at(-1)?.outerHTML.slice(0, 120) ?? '';
  });
}
