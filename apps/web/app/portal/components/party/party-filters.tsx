import type { PartyPortal } from '@conoceles/contracts';
import { type ActiveFilter, FilterBar, Select, TextField } from '../../../design/components/index.ts';
import { type PartyQuery, partyAddress, partyWords, stateWords } from '../../party-query.ts';
import { paths } from '../../paths.ts';
import { ticketRoles } from '../../words/places.ts';
import { kindShort, stateForCapture } from '../../words/states.ts';

const deadlines = { soon: 'Vence en 2 días o menos', overdue: 'Ya venció' } as const;
const shows = {
  missing: 'Falta algo por capturar',
  'to-authorise': 'Espera mi autorización',
  gone: 'Sustituidas o canceladas',
} as const;
const orders = { place: 'Cargo y ámbito', deadline: 'Lo que vence primero', name: 'Apellido' } as const;

const stateLabel = (state: NonNullable<PartyQuery['curricular']>) =>
  state === 'missing' ? 'Le falta' : stateForCapture[state].label;
const stateOptions = stateWords.map(([state, value]) => ({ value, label: stateLabel(state) }));

const wordOf = (words: readonly (readonly [string, string])[], value: string | undefined) =>
  words.find(([known]) => known === value)?.[1] ?? '';

type Places = Pick<PartyPortal, 'offices' | 'territories' | 'authorises' | 'figures'>;

function activeFilters(query: PartyQuery, { offices, territories }: Places): ActiveFilter[] {
  const told: Partial<Record<keyof PartyQuery, string | undefined>> = {
    office: offices.find(({ slug }) => slug === query.office)?.name ?? query.office,
    territory: territories.find(({ slug }) => slug === query.territory)?.name ?? query.territory,
    role: query.role && ticketRoles[query.role],
    curricular: query.curricular && `${kindShort.curricular}: ${stateLabel(query.curricular)}`,
    identity: query.identity && `${kindShort.identity}: ${stateLabel(query.identity)}`,
    deadline: query.deadline && deadlines[query.deadline],
    show: query.show && shows[query.show],
    q: query.q && `«${query.q}»`,
  };
  return Object.entries(told).flatMap(([key, text]) =>
    text ? [{ key, text, withoutHref: partyAddress({ ...query, [key]: undefined }) }] : [],
  );
}

/** Filters of the party's list: the address says them all. */
export function PartyFilters({ query, places }: { query: PartyQuery; places: Places }) {
  const { offices, territories, authorises, figures } = places;
  const options = (list: Places['offices']) => list.map(({ slug, name }) => ({ value: slug, label: name }));
  const offered = partyWords.show.filter(
    ([show]) => (show !== 'to-authorise' || authorises) && (show !== 'gone' || figures.gone > 0),
  );
  return (
    <FilterBar
      folded
      action={paths.portal()}
      clearHref={paths.portal()}
      active={activeFilters(query, places)}
      submit="Ver candidaturas"
    >
      <TextField name="nombre" label="Nombre" type="search" defaultValue={query.q ?? ''} />
      {offices.length > 1 && (
        <Select
          name="cargo"
          label="Cargo"
          empty="Todos los cargos"
          defaultValue={query.office ?? ''}
          options={options(offices)}
        />
      )}
      {territories.length > 1 && (
        <Select
          name="ambito"
          label="Ámbito"
          empty="Todos los ámbitos"
          defaultValue={query.territory ?? ''}
          options={options(territories)}
        />
      )}
      <Select
        name="tipo"
        label="Tipo"
        empty="Propietarias y suplentes"
        defaultValue={wordOf(partyWords.role, query.role)}
        options={partyWords.role.map(([role, value]) => ({ value, label: ticketRoles[role] }))}
      />
      <Select
        name="curricular"
        label="Curricular"
        empty="Cualquier estado"
        defaultValue={wordOf(stateWords, query.curricular)}
        options={stateOptions}
      />
      <Select
        name="identidad"
        label="Identidad"
        empty="Cualquier estado"
        defaultValue={wordOf(stateWords, query.identity)}
        options={stateOptions}
      />
      <Select
        name="plazo"
        label="Plazo"
        empty="Cualquiera"
        defaultValue={wordOf(partyWords.deadline, query.deadline)}
        options={partyWords.deadline.map(([deadline, value]) => ({ value, label: deadlines[deadline] }))}
      />
      <Select
        name="mostrar"
        label="Mostrar"
        empty="Todas las aprobadas"
        defaultValue={wordOf(partyWords.show, query.show)}
        options={offered.map(([show, value]) => ({ value, label: shows[show] }))}
      />
      <Select
        name="orden"
        label="Orden"
        defaultValue={wordOf(partyWords.order, query.order ?? 'place')}
        options={partyWords.order.map(([order, value]) => ({ value, label: orders[order] }))}
      />
    </FilterBar>
  );
}
