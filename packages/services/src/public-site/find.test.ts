import { fileURLToPath } from 'node:url';
import { listHosts } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantSite } from '../actor.ts';
import { loadDemonstration } from '../demonstration-load/load-demonstration.ts';
import { importSections } from '../sections/import-sections.ts';
import { applyTenantFolders } from '../tenants/apply-tenant-folders.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { listPublicCandidacies } from './list-candidacies.ts';
import { readBallot } from './read-ballot.ts';
import { readFacets } from './read-facets.ts';
import { readPublicProfile } from './read-profile.ts';
import { readSectionFile } from './read-section-file.ts';
import { readSite } from './read-site.ts';

const root = fileURLToPath(new URL('../../../../tenants', import.meta.url));
let deps: TestDeps;
let site: TenantSite;

beforeAll(async () => {
  deps = await createTestDeps();
  await applyTenantFolders(deps, root, { slugs: ['morelos'] });
  await loadDemonstration(deps, root, { slugs: ['morelos'] });
  const [host] = await listHosts(deps.db);
  if (host === undefined) throw new Error('no host');
  site = host;
}, 120_000);
afterAll(() => deps.drop());

const list = (filter: Omit<Parameters<typeof listPublicCandidacies>[2], 'page'>, page = 1) =>
  listPublicCandidacies(deps, site, { ...filter, page });

describe('finding candidacies', () => {
  it('finds a person by surnames in any order without accents, and says that the match is exact', async () => {
    const { items } = await list({});
    const person = items[0];
    const words = (person?.displayName ?? '').normalize('NFD').replace(/\p{M}/gu, '').split(' ').toReversed();
    const found = await list({ name: words.join(' ') });
    expect(found.items.map(({ slug }) => slug)).toContain(person?.slug);
    expect(found.exact).toBeGreaterThan(0);
  });

  it('combines a name with filters and leaves nothing out', async () => {
    const all = await list({ name: 'garcia' });
    const women = await list({ name: 'garcia', gender: 'woman' });
    const men = await list({ name: 'garcia', gender: 'man' });
    expect(women.total + men.total).toBe(all.total);
    expect(women.items.every(({ gender }) => gender === 'woman')).toBe(true);
  });

  it('gives each facet as many candidacies as its filter finds', async () => {
    const facets = await readFacets(deps, site);
    const { figures } = await readSite(deps, site);
    expect(facets.genders.reduce((sum, { candidacies }) => sum + candidacies, 0)).toBe(figures.candidacies);
    expect(facets.ages.reduce((sum, { candidacies }) => sum + candidacies, 0)).toBe(figures.candidacies);
    expect(facets.answered).toBe(figures.curricularPublished);
    expect(facets.degrees.length).toBeGreaterThan(1);
    const checks = [
      ...facets.alliances.map(({ value, candidacies }) => ({ filter: { alliance: value }, candidacies })),
      ...facets.genders.map(({ value, candidacies }) => ({ filter: { gender: value }, candidacies })),
      ...facets.degrees.map(({ value, candidacies }) => ({ filter: { degree: value }, candidacies })),
      ...facets.ages.map(({ value, candidacies }) => ({ filter: { age: value }, candidacies })),
      ...facets.affirmativeActions.map(({ value, candidacies }) => ({
        filter: { affirmativeAction: value },
        candidacies,
      })),
      ...facets.roles.map(({ value, candidacies }) => ({ filter: { role: value }, candidacies })),
      { filter: { answered: 'true' as const }, candidacies: facets.answered },
    ];
    for (const { filter, candidacies } of checks) {
      expect({ filter, total: (await list(filter)).total }).toEqual({ filter, total: candidacies });
    }
    expect((await list({ alliance: 'nadie', affirmativeAction: 'nada' })).total).toBe(0);
  });

  it('filters by degree only what is published', async () => {
    const { degrees } = await readFacets(deps, site);
    const { items } = await list({ degree: degrees[0]?.value ?? '' });
    expect(items.every(({ curricular }) => curricular === 'published')).toBe(true);
    const profile = await readPublicProfile(deps, site, items[0]?.slug ?? '');
    expect(JSON.stringify(profile)).toContain(degrees[0]?.label);
  });
});

describe('the ballot of a place', () => {
  it('holds every listed candidacy of its municipality, its district and the state, once', async () => {
    const { territories, sections } = await readSite(deps, site);
    expect(sections?.invented).toBe(true);
    const municipality = territories.find(
      ({ kind, candidacies }) => kind === 'municipality' && candidacies > 0,
    );
    const slug = municipality?.slug ?? '';
    const { districts } = await readBallot(deps, site, { municipality: slug });
    const district = districts[0]?.slug ?? '';
    const ballot = await readBallot(deps, site, { municipality: slug, district });
    const shown = ballot.contests.flatMap(({ groups }) => groups.flatMap(({ people }) => people));
    const wanted = territories
      .filter(
        ({ kind, slug: one }) =>
          one === slug || one === district || kind === 'state' || kind === 'circumscription',
      )
      .reduce((sum, { candidacies }) => sum + candidacies, 0);
    expect(shown).toHaveLength(wanted);
    expect(new Set(shown.map(({ slug: one }) => one)).size).toBe(wanted);
    for (const { groups, hasList } of ballot.contests) {
      const numbers = groups.map(({ people }) => people.map(({ listNumber }) => listNumber ?? 0));
      expect(numbers).toEqual(numbers.map((own) => own.toSorted((one, other) => one - other)));
      if (!hasList) expect(groups.every(({ people }) => people[0]?.role === 'owner')).toBe(true);
    }
  });

  it('does not answer for a place that is none, nor for a district the municipality does not share', async () => {
    const { territories } = await readSite(deps, site);
    const municipality = territories.find(({ kind }) => kind === 'municipality')?.slug ?? '';
    const { districts } = await readBallot(deps, site, { municipality });
    const other = territories.find(
      ({ kind, slug }) => kind === 'district' && !districts.some((one) => one.slug === slug),
    );
    for (const place of [
      { municipality: 'no-existe' },
      { municipality, district: 'no-existe' },
      { municipality, district: municipality },
      { municipality, district: other?.slug ?? '' },
    ]) {
      await expect(readBallot(deps, site, place)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});

describe('the catalogue of sections', () => {
  const actor = () => ({ kind: 'system', name: 'prueba', tenantId: site.tenantId }) as const;
  const file = (text: string) => ({
    fileName: 'secciones.csv',
    bytes: Buffer.from(text),
    source: 'Catálogo de prueba',
  });
  const heading = 'ENTIDAD,DISTRITO LOCAL,MUNICIPIO,SECCIÓN';

  it('names what is wrong in each row and writes nothing', async () => {
    const before = await readSite(deps, site);
    const rows = [
      '17,1,1,1',
      '9,1,1,2',
      '17,99,1,3',
      '17,1,999,4',
      '17,1,1,cinco',
      '17,1,1,1',
      '17,1,1,0',
      '',
    ];
    const report = await importSections(deps, actor(), file([heading, ...rows].join('\n')));
    expect(report.faults.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      '3: la entidad 9 no es Morelos (17)',
      '4: el distrito local 99 no está en los ámbitos del estado',
      '5: el municipio 999 no está en los ámbitos del estado',
      '6: la columna «sección» debe ser un número entero',
      '7: la sección 1 ya está en el renglón 2',
      '8: la sección 0 no está entre 1 y 9999',
    ]);
    expect(report.version).toBeNull();
    expect((await readSite(deps, site)).sections).toEqual(before.sections);
    await expect(importSections(deps, actor(), file('ENTIDAD,SECCION\n17,1'))).rejects.toThrow(
      'le falta: «distrito local», «municipio»',
    );
  });

  it('replaces the catalogue whole, under a new version that every page can see', async () => {
    const before = await readSite(deps, site);
    const rows = ['17,1,1,10', '17,1,1,11', '17,2,1,12', '17,2,2,13', '17,2,2,15'];
    const report = await importSections(deps, actor(), file([heading, ...rows].join('\r\n')));
    expect(report).toMatchObject({ rows: 5, faults: [] });
    expect(report.withoutSections.length).toBeGreaterThan(10);
    const after = await readSite(deps, site);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.sections).toMatchObject({ invented: false, source: 'Catálogo de prueba', sections: 5 });
    const found = await readSectionFile(deps, site, report.version ?? '');
    const named = found.runs.map(([from, to, m, d]) => [
      from,
      to,
      found.municipalities[m],
      found.districts[d],
    ]);
    expect(named.map(([from, to]) => [from, to])).toEqual([
      [10, 11],
      [12, 12],
      [13, 13],
      [15, 15],
    ]);
    expect(named[0]?.slice(2)).not.toEqual(named[1]?.slice(2));
    await expect(readSectionFile(deps, site, before.sections?.version ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
