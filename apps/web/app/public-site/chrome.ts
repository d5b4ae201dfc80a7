import type { PublicSite } from '@conoceles/contracts';
import type { NavItem, Place } from '../design/components/index.ts';
import { mastheadPlace, mastheadTitle } from './site-names.ts';

/** What the frame of a state's pages shows, portals included; nothing else of the site travels with every page. */
export interface Chrome {
  place: Place;
  demonstration: { label: string } | null;
  owner: string;
  footerLinks: NavItem[];
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
    demonstration: site.demonstration === null ? null : { label: site.demonstration.label },
    owner: `${site.name} (${site.acronym}). ${site.process.name}.`,
    footerLinks: [
      { href: '/acerca', label: 'Acerca del sitio' },
      { href: '/privacidad', label: 'Aviso de privacidad' },
      { href: '/entrar', label: 'Acceso para candidaturas, partidos y personal' },
      ...(site.website === null ? [] : [{ href: site.website, label: `Sitio del ${site.acronym}` }]),
      ...(site.contactEmail === null
        ? []
        : [{ href: `mailto:${site.contactEmail}`, label: site.contactEmail }]),
    ],
    timeZone: site.timeZone,
    stateName: site.stateName,
    acronym: site.acronym,
  };
}
