import type { PublicFacets, PublicSite } from '@conoceles/contracts';
import type { Words } from '../language/words.ts';
import type { FilterName, ListView } from './addresses.ts';

type Named = Pick<PublicSite, 'offices' | 'territories' | 'parties'>;

/** What one filter of a view asks for, in words; null when it names nothing that exists. */
export function filterInWords(
  { t }: Words,
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
      return view.gender === undefined ? null : t(`gender.${view.gender}`);
    case 'degree':
      return labelled(facets.degrees, view.degree);
    case 'age':
      return view.age === undefined ? null : t(`age.${view.age}`);
    case 'affirmativeAction':
      return labelled(facets.affirmativeActions, view.affirmativeAction);
    case 'role':
      return view.role === undefined ? null : t(`role.${view.role}`);
    case 'answered':
      return view.answered === undefined ? null : t('capture.published');
    case 'name':
      return view.name === undefined ? null : t('filter.quoted', { name: view.name });
  }
}

/** «Mujer (1,234)». */
export const countedLabel = ({ t }: Words, label: string, candidacies: number): string =>
  t('filter.counted', { label, count: candidacies });
