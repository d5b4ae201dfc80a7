import type { AgeRange, CandidacyRole, PublicFacets, PublicSite } from '@conoceles/contracts';
import type { FilterName, ListView } from './addresses.ts';
import { figure, genderInWords } from './words.ts';

export const ageInWords: Record<AgeRange, string> = {
  '18-29': 'De 18 a 29 años',
  '30-39': 'De 30 a 39 años',
  '40-49': 'De 40 a 49 años',
  '50-59': 'De 50 a 59 años',
  '60-mas': '60 años o más',
};
export const roleInWords: Record<CandidacyRole, string> = { owner: 'Propietaria', substitute: 'Suplencia' };
const answeredInWords = 'Con respuestas publicadas';

type Named = Pick<PublicSite, 'offices' | 'territories' | 'parties'>;

/** What one filter of a view asks for, in words; null when it names nothing that exists. */
export function filterInWords(
  name: FilterName,
  view: ListView,
  site: Named,
  facets: PublicFacets,
): string | null {
  const named = (list: readonly { slug: string; name: string }[], slug: string | undefined) =>
    list.find((item) => item.slug === slug)?.name ?? null;
  const labelled = (list: readonly { value: string; label: string }[], value: string | undefined) =>
    list.find((item) => item.value === value)?.label ?? null;
  switch (name) {
    case 'office':
      return named(site.offices, view.office);
    case 'territory':
      return named(site.territories, view.territory);
    case 'party':
      return named(site.parties, view.party);
    case 'alliance':
      return labelled(facets.alliances, view.alliance);
    case 'gender':
      return view.gender === undefined ? null : genderInWords[view.gender];
    case 'degree':
      return labelled(facets.degrees, view.degree);
    case 'age':
      return view.age === undefined ? null : ageInWords[view.age];
    case 'affirmativeAction':
      return labelled(facets.affirmativeActions, view.affirmativeAction);
    case 'role':
      return view.role === undefined ? null : roleInWords[view.role];
    case 'answered':
      return view.answered === undefined ? null : answeredInWords;
    case 'name':
      return view.name === undefined ? null : `«${view.name}»`;
  }
}

/** «Mujer (1,234)». */
export const countedLabel = (label: string, candidacies: number): string =>
  `${label} (${figure(candidacies)})`;
