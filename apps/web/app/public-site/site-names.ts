import type { PublicSite } from '@conoceles/contracts';

type Named = Pick<PublicSite, 'siteTitle' | 'stateName' | 'acronym'>;

/** Title of the masthead: a state that ends its title with its own name has it beside, and it is not said twice. */
export function mastheadTitle({ siteTitle, stateName }: Named): string {
  const ending = ` · ${stateName}`;
  return siteTitle.endsWith(ending) ? siteTitle.slice(0, -ending.length) : siteTitle;
}

/** «Hidalgo · IEEH»; «IEPC Jalisco» already says the state. */
export function mastheadPlace({ stateName, acronym }: Named): string {
  return acronym.includes(stateName) ? acronym : `${stateName} · ${acronym}`;
}

/** Title of the browser's tab: title and state, once each. */
export function fullSiteTitle(site: Named): string {
  return `${mastheadTitle(site)} · ${site.stateName}`;
}
