import type { PublicSite } from '@conoceles/contracts';
import { describe, expect, it } from 'vitest';
import { frameStamp } from '../app/public-site/frame-stamp.ts';
import type { PageNotes } from '../app/web-context.ts';
import { openDocumentRevisions } from './document-unchanged.ts';
import type { CachedPage } from './page-cache.ts';

const site = {
  slug: 'jalisco',
  name: 'Instituto',
  acronym: 'IE',
  stateName: 'Jalisco',
  siteTitle: 'Conóceles',
  welcome: 'Hola',
  about: [],
  website: null,
  contactEmail: null,
  privacyNotice: { version: '1', simplified: 'Aviso', pending: false },
  process: { name: 'PEL', electionDay: '2024-06-02' },
  window: { state: 'open' as const, start: null, end: null },
  demonstration: null,
  languages: [],
  banner: null as PublicSite['banner'],
  timeZone: 'America/Mexico_City',
  order: { rule: 'alphabetical', seed: null },
  version: 9,
  brandVersion: 'b1',
  offices: [],
  territories: [],
  parties: [],
  sections: null,
  figures: { candidacies: 1, curricularPublished: 0, identityPublished: 0, asOf: '2024-05-10T12:00:00Z' },
};

const body = Buffer.from('x');
const pageOf = (notes: Partial<PageNotes>): CachedPage => ({
  status: 200,
  contentType: 'text/html',
  cacheControl: '',
  bodies: { br: body, gzip: body, identity: body },
  etags: { br: '', gzip: '', identity: '' },
  notes: {
    candidacies: ['ana', 'luz'],
    frame: frameStamp(site),
    identity: false,
    immutable: false,
    passing: false,
    ...notes,
  },
  version: 5,
  storedAtMs: 0,
});

/** Answers like the API: versions of the profiles by slug, and the site. */
const reader =
  (versions: Record<string, number | null>, shown = site) =>
  async (path: string) => {
    if (path === 'site') return shown;
    return { site: 9, profile: versions[path.replace('version?slug=', '')] ?? null };
  };

const check = (page: CachedPage, read: (path: string) => Promise<unknown>) =>
  openDocumentRevisions().isUnchanged(page, { tenantId: 'jalisco', version: 9, read });

describe('isUnchanged', () => {
  it('keeps a profile that a publication did not touch', async () => {
    expect(await check(pageOf({}), reader({ ana: 5, luz: 2 }))).toBe(true);
  });

  it('drops it when the person, or who shares the ticket, changed or is gone', async () => {
    expect(await check(pageOf({}), reader({ ana: 6, luz: 2 }))).toBe(false);
    expect(await check(pageOf({}), reader({ ana: 5, luz: 9 }))).toBe(false);
    expect(await check(pageOf({}), reader({ ana: 5, luz: null }))).toBe(false);
  });

  it('drops it when the window, the clock, the banner, the texts or the brand changed around it', async () => {
    const versions = { ana: 5, luz: 2 };
    const after = { ...site, window: { state: 'after' as const, start: null, end: null } };
    expect(await check(pageOf({}), reader(versions, after as unknown as typeof site))).toBe(false);
    expect(await check(pageOf({}), reader(versions, { ...site, brandVersion: 'b2' }))).toBe(false);
    const banner = { message: 'Aviso', link: null };
    expect(await check(pageOf({}), reader(versions, { ...site, banner }))).toBe(false);
  });

  it('never vouches for identity answers, lists, or pages that are gone', async () => {
    const read = reader({ ana: 1, luz: 1 });
    expect(await check(pageOf({ identity: true }), read)).toBe(false);
    expect(await check(pageOf({ candidacies: null }), read)).toBe(false);
    expect(await check({ ...pageOf({}), status: 410 }, read)).toBe(false);
  });
});
