import type { PublicFacets, PublicSite } from '@conoceles/contracts';
import {
  FilterBar,
  Select,
  type SelectGroup,
  type SelectOption,
  TextField,
} from '../design/components/index.ts';
import {
  type FilterName,
  filterNames,
  filterParameters,
  genderWords,
  type ListView,
  listHref,
  roleWords,
} from './addresses.ts';
import { ageInWords, countedLabel, filterInWords, roleInWords } from './filter-words.ts';
import { territoryOptions } from './territory-options.ts';
import { genderInWords } from './words.ts';

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
export function askedFilters({ site, facets, view }: FilterData): AskedFilter[] {
  return filterNames.flatMap((key) => {
    const text = filterInWords(key, view, site, facets);
    return text === null
      ? []
      : [{ key, text, withoutHref: listHref({ ...view, page: 1, [key]: undefined }) }];
  });
}

/** Whether some filter names nothing that exists: its page is true and empty, and not worth keeping. */
export function hasUnknownFilter({ site, facets, view }: FilterData): boolean {
  return filterNames.some(
    (key) => view[key] !== undefined && filterInWords(key, view, site, facets) === null,
  );
}

function Choice({
  name,
  label,
  empty,
  value,
  options,
}: {
  name: FilterName;
  label: string;
  empty: string;
  value: string | undefined;
  options: readonly (SelectOption | SelectGroup)[];
}) {
  if (options.length === 0) return null;
  return (
    <Select
      name={filterParameters[name]}
      label={label}
      empty={empty}
      defaultValue={value ?? ''}
      options={options}
    />
  );
}

const counted = (list: readonly { value: string; label: string; candidacies: number }[]): SelectOption[] =>
  list.map(({ value, label, candidacies }) => ({ value, label: countedLabel(label, candidacies) }));

function MainChoices({ site, view }: FilterData) {
  const named = (list: readonly { slug: string; name: string }[]) =>
    list.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      <Choice
        name="office"
        label="Cargo"
        empty="Todos los cargos"
        value={view.office}
        options={named(site.offices)}
      />
      <Choice
        name="territory"
        label="Municipio o distrito"
        empty="Todo el estado"
        value={view.territory}
        options={territoryOptions(site.territories)}
      />
      <Choice
        name="party"
        label="Partido que postula"
        empty="Todos los partidos"
        value={view.party}
        options={named(site.parties)}
      />
    </>
  );
}

function MoreChoices({ facets, view }: FilterData) {
  return (
    <>
      <Choice
        name="alliance"
        label="Coalición o candidatura común"
        empty="Todas"
        value={view.alliance}
        options={counted(facets.alliances)}
      />
      <Choice
        name="gender"
        label="Género"
        empty="Todos"
        value={view.gender && genderWords[view.gender]}
        options={facets.genders.map(({ value, candidacies }) => ({
          value: genderWords[value],
          label: countedLabel(genderInWords[value], candidacies),
        }))}
      />
      <Choice
        name="age"
        label="Edad"
        empty="Todas"
        value={view.age}
        options={facets.ages.map(({ value, candidacies }) => ({
          value,
          label: countedLabel(ageInWords[value], candidacies),
        }))}
      />
      <Choice
        name="degree"
        label="Grado máximo de estudios"
        empty="Todos"
        value={view.degree}
        options={counted(facets.degrees)}
      />
      <Choice
        name="affirmativeAction"
        label="Acción afirmativa"
        empty="Todas"
        value={view.affirmativeAction}
        options={counted(facets.affirmativeActions)}
      />
      <Choice
        name="role"
        label="Propietaria o suplencia"
        empty="Todas"
        value={view.role && roleWords[view.role]}
        options={facets.roles.map(({ value, candidacies }) => ({
          value: roleWords[value],
          label: countedLabel(roleInWords[value], candidacies),
        }))}
      />
      {facets.answered > 0 && (
        <Choice
          name="answered"
          label="Perfil"
          empty="Con y sin respuestas"
          value={view.answered && 'publicado'}
          options={[
            { value: 'publicado', label: countedLabel('Con respuestas publicadas', facets.answered) },
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
  return (
    <FilterBar
      action="/candidaturas"
      active={askedFilters(data)}
      clearHref="/candidaturas"
      submit="Ver candidaturas"
      folded
      first={
        <TextField
          name={filterParameters.name}
          label="Nombre de la persona"
          type="search"
          maxLength={80}
          autoComplete="off"
          enterKeyHint="search"
          defaultValue={view.name ?? ''}
          placeholder="Nombre o apellidos"
        />
      }
      more={<MoreChoices {...data} />}
      isMoreOpen={moreFilters.some((name) => view[name] !== undefined)}
    >
      <MainChoices {...data} />
    </FilterBar>
  );
}
