import type { PublicSite } from '@conoceles/contracts';
import type { Place } from '../design/components/index.ts';
import { mastheadPlace, mastheadTitle } from './site-names.ts';

/** What the frame of a state's pages shows, portals included; nothing else of the site travels with every page. */
export interface Chrome {
  place: Place;
  demonstration: { label: string; clock: string } | null;
  banner: PublicSite['banner'];
  owner: string;
  website: string | null;
  contactEmail: string | null;
  timeZone: string;
  stateName: string;
  acronym: string;
}

export function chromeOf(site: PublicSite): Chrome {
  return {
    place: {
      title: mastheadTitle(site),
      subtitle: mastheadPlace(site),
      brandVersion: site.brandVersion,
    },
    demonstration: site.demonstration,
    banner: site.banner,
    owner: `${site.name} (${site.acronym}). ${site.process.name}.`,
    website: site.website,
    contactEmail: site.contactEmail,
    timeZone: site.timeZone,
    stateName: site.stateName,
    acronym: site.acronym,
  };
}
