import type {
  Brand,
  PublicParty,
  PublicSwitch,
  TenantFolder,
  TenantRules,
  TenantTexts,
} from '@conoceles/contracts';
import { publicationWindow } from '@conoceles/rules';
import type { TenantSite } from '../actor.ts';
import type { Clock } from '../deps.ts';
import type {
  PublishedBanner,
  PublishedMethod,
  PublishedPause,
  PublishedTombstone,
} from '../publication/published-json.ts';

/** Rows as the hot reads of app_public give them: instants in milliseconds, days as text. */
export type SiteRow = {
  slug: string;
  name: string;
  acronym: string;
  stateName: string;
  website: string | null;
  contactEmail: string | null;
  timeZone: string;
  brand: Brand;
  markSvg: string;
  texts: TenantTexts & Partial<Pick<TenantFolder, 'languages'>>;
  /** A site written before the last rule was published lacks it until its folder is applied again. */
  rules: Pick<TenantRules, 'order' | 'minimumCount' | 'youth'> &
    Partial<Pick<TenantRules, 'curricularNeedsAuthorisation'>> & { readonly method?: PublishedMethod };
  banner: PublishedBanner | null;
  frozenMs: number | null;
  switches: PublicSwitch[];
  processSlug: string;
  processName: string;
  electionDay: string;
  publicationStart: string | null;
  publicationEnd: string | null;
  demoNowMs: number | null;
  version: number;
  updatedMs: number;
};

/** What orders and dates need; a subset of the site's row. */
export type SiteClockRow = Pick<
  SiteRow,
  'slug' | 'rules' | 'timeZone' | 'processSlug' | 'publicationStart' | 'publicationEnd' | 'demoNowMs'
>;

export type ProfileRow = {
  id: string;
  slug: string;
  displayName: string;
  officeSlug: string;
  officeName: string;
  territorySlug: string;
  territoryName: string;
  territoryNumber: number | null;
  territoryKind: 'state' | 'district' | 'municipality' | 'circumscription';
  role: 'owner' | 'substitute';
  listNumber: number | null;
  gender: 'woman' | 'man' | 'non-binary';
  ageYears: number | null;
  nominationKind: 'party' | 'coalition' | 'common-candidacy' | 'independent';
  nominationLabel: string;
  parties: PublicParty[];
  affirmativeActionLabel: string | null;
  photoKey: string | null;
  curricularNote: 'published' | 'not-captured' | 'in-process';
  identityNote: 'published' | 'not-captured' | 'in-process';
  invented: boolean;
  tombstone: PublishedTombstone | null;
  paused: PublishedPause | null;
};

/** Legal instant of the site: the declared clock of a demonstration, else the real one. */
export function siteNow(row: Pick<SiteRow, 'demoNowMs'>, clock: Clock): Date {
  return row.demoNowMs === null ? clock.now() : new Date(row.demoNowMs);
}

/** Publication window now. The projection already obeys it; readers ask again, so that a late job shows less and never more. */
export function siteWindow(row: SiteClockRow, now: Date) {
  return publicationWindow({
    start: row.publicationStart ?? undefined,
    end: row.publicationEnd ?? undefined,
    now,
    timeZone: row.timeZone,
  });
}

/** Seed of the daily draw, public so that anyone can repeat it. */
export function drawSeed(site: Pick<TenantSite, 'slug'>, processSlug: string): string {
  return `${site.slug}-${processSlug}`;
}
