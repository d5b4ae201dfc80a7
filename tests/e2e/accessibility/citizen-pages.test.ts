import { describe, expect, it } from 'vitest';
import { accessibilityFaults, colourFaults, sidewaysOverflow } from '../../support/browser.ts';
import { webPages } from '../../support/web-pages.ts';
import { inspectVisits, keyboardFaults, narrow, startInspection } from './inspect-pages.ts';
import { citizenVisits, noPages, otherVisits, sessionVisits, visits } from './visits/index.ts';

const inspection = startInspection();

describe('every page', () => {
  it('is visited, here or among those of the portals', () => {
    const made = webPages().map(({ file }) => file);
    expect([...Object.keys(visits), ...noPages].toSorted()).toEqual(made.toSorted());
    expect(Object.values(visits).every((list) => list.length > 0)).toBe(true);
  });
});

describe('the pages of citizens, and those that let people in', () => {
  inspectVisits(inspection, { ...citizenVisits, ...sessionVisits, other: otherVisits });
});

describe('the check itself', () => {
  it('finds what it is for', async () => {
    const page = await inspection.open({ as: 'citizen', path: () => '/acerca' });
    await page.evaluate(() => {
      const bad = '<img src="/marca/base.svg"><p class="poor">apenas</p>';
      document.querySelector('main')?.insertAdjacentHTML('beforeend', bad);
      document.querySelector('.c-skip')?.remove();
      const sheet = new CSSStyleSheet();
      const unseen = '*:focus { outline: none !important; box-shadow: none !important }';
      sheet.replaceSync(`.poor { color: #ccc; background: #fff; width: 900px } ${unseen}`);
      document.adoptedStyleSheets = [sheet];
    });
    const axe = (await accessibilityFaults(page)).join('\n');
    expect(axe).toMatch(/image-alt/u);
    expect(axe).toMatch(/color-contrast/u);
    expect((await colourFaults(page)).length).toBeGreaterThan(0);
    expect((await keyboardFaults(page)).length).toBeGreaterThan(1);
    await page.setViewportSize(narrow);
    expect(await sidewaysOverflow(page)).toBeGreaterThan(0);
  });
});
