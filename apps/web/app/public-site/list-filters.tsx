import type { PublicFacets, PublicSite } from '@conoceles/contracts';
import {
  FilterBar,
  Select,
  type SelectGroup,
  type SelectOption,
  TextField,
} from '../design/components/index.ts';
import type { Words } from '../language/words.ts';
import { useWords } from '../language/words-context.tsx';
import {
  type FilterName,
  filterNames,
  filterParameters,
  genderWords,
  type ListView,
  listHref,
  roleWords,
} from './addresses.ts';
import { countedLabel, filterInWords } from './filter-words.ts';
import { namedOptions, territoryOptions } from './territory-options.ts';

export interface FilterData {
  site: Pick<PublicSite, 'offices' | 'territories' | 'parties'>;
  facets: PublicFacets;
  view: ListView;
}

export interface AskedFilter {
  key: FilterName;
  text: string;
  withoutHref: string;
}

/** The filters of a view that name something, each with the address of the same list without it. */
export function askedFilters(words: Words, { site, facets, view }: FilterData): AskedFilter[] {
  return filterNames.flatMap((key) => {
    const text = filterInWords(words, key, view, site, facets);
    return text === null
      ? []
      : [{ key, text, withoutHref: words.href(listHref({ ...view, page: 1, [key]: undefined })) }];
  });
}

/** Whether some filter names nothing that exists: its page is true and empty, and not worth keeping. */
export function hasUnknownFilter(words: Words, { site, facets, view }: FilterData): boolean {
  return filterNames.some(
    (key) => view[key] !== undefined && filterInWords(words, key, view, site, facets) === null,
  );
}

/** One filter; nothing to choose where there is nothing to choose from. */
function Choice({
  name,
  value,
  options,
}: {
  name: Exclude<FilterName, 'name'>;
  value: string | undefined;
  options: readonly (SelectOption | SelectGroup)[];
}) {
  const { t } = useWords();
  if (options.length === 0) return null;
  return (
    <Select
      name={filterParameters[name]}
      label={t(`filter.${name}`)}
      empty={t(`filter.${name}.all`)}
      defaultValue={value ?? ''}
      options={options}
    />
  );
}

/** Values the API names in Spanish, with how many candidacies each has. */
const counted = (
  words: Words,
  list: readonly { value: string; label: string; candidacies: number }[],
): SelectOption[] =>
  list.map(({ value, label, candidacies }) => ({
    value,
    label: countedLabel(words, label, candidacies),
    lang: words.inSpanish.lang,
  }));

function MainChoices({ site, view }: FilterData) {
  const words = useWords();
  return (
    <>
      <Choice name="office" value={view.office} options={namedOptions(words, site.offices)} />
      <Choice name="territory" value={view.territory} options={territoryOptions(words, site.territories)} />
      <Choice name="party" value={view.party} options={namedOptions(words, site.parties)} />
    </>
  );
}

function MoreChoices({ facets, view }: FilterData) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Choice name="alliance" value={view.alliance} options={counted(words, facets.alliances)} />
      <Choice
        name="gender"
        value={view.gender && genderWords[view.gender]}
        options={facets.genders.map(({ value, candidacies }) => ({
          value: genderWords[value],
          label: countedLabel(words, t(`gender.${value}`), candidacies),
        }))}
      />
      <Choice
        name="age"
        value={view.age}
        options={facets.ages.map(({ value, candidacies }) => ({
          value,
          label: countedLabel(words, t(`age.${value}`), candidacies),
        }))}
      />
      <Choice name="degree" value={view.degree} options={counted(words, facets.degrees)} />
      <Choice
        name="affirmativeAction"
        value={view.affirmativeAction}
        options={counted(words, facets.affirmativeActions)}
      />
      <Choice
        name="role"
        value={view.role && roleWords[view.role]}
        options={facets.roles.map(({ value, candidacies }) => ({
          value: roleWords[value],
          label: countedLabel(words, t(`role.${value}`), candidacies),
        }))}
      />
      {facets.answered > 0 && (
        <Choice
          name="answered"
          value={view.answered && 'publicado'}
          options={[
            { value: 'publicado', label: countedLabel(words, t('capture.published'), facets.answered) },
          ]}
        />
      )}
    </>
  );
}

const moreFilters: readonly FilterName[] = [
  'alliance',
  'gender',
  'age',
  'degree',
  'affirmativeAction',
  'role',
  'answered',
];

/** Name and filters of the list: a GET form that needs no script; on a phone all but the name wait behind «Filtrar». */
export function ListFilters({ data }: { data: FilterData }) {
  const { view } = data;
  const words = useWords();
  const { t, href } = words;
  return (
    <FilterBar
      action={href('/candidaturas')}
      active={askedFilters(words, data)}
      clearHref={href('/candidaturas')}
      submit={t('filter.submit')}
      folded
      first={
        <TextField
          name={filterParameters.name}
          label={t('filter.name')}
          type="search"
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          defaultValue={view.name ?? ''}
          placeholder={t('filter.namePlaceholder')}
        />
      }
      more={<MoreChoices {...data} />}
      isMoreOpen={moreFilters.some((name) => view[name] !== undefined)}
    >
      <MainChoices {...data} />
    </FilterBar>
  );
}
