import type { RegisteredReminder, ReminderDelivery, ReminderRegister } from '@conoceles/contracts';
import {
  type ActiveFilter,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  LinkButton,
  Pagination,
  Select,
  TextField,
} from '../../../design/components/index.ts';
import { type RegisterQuery, registerAddress, registerWords, wordFor } from '../../register-query.ts';
import { countOf, formatMoment, formatNumber } from '../../words/dates.ts';
import { deliveries, missingWords, reminderKinds } from '../../words/reminders.ts';
import { StateTag } from '../state-tag.tsx';

/** Where a register lives: its page and its files. */
export interface RegisterPlace {
  readonly path: string;
  readonly file: (format: 'xlsx' | 'csv') => string;
}

const audienceNames = { people: 'Personas', parties: 'Partidos' } as const;

function columnsFor(timeZone: string): readonly Column<RegisteredReminder>[] {
  return [
    {
      key: 'recipient',
      heading: 'Para quién',
      names: true,
      cell: ({ recipient, office, territory, party, audience }) => (
        <>
          {recipient}
          <span className="c-tasks__hint">
            {audience === 'parties'
              ? `Enlace de ${party ?? 'partido'}`
              : [office, territory, party].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'kind',
      heading: 'Recordatorio',
      cell: ({ kind, letterNumber, by }) => (
        <div>
          {reminderKinds[kind]}
          <span className="c-tasks__hint">
            {by === null ? 'Salió solo' : `Lo envió: ${by}`}
            {letterNumber !== null && ` · Oficio ${letterNumber}`}
          </span>
        </div>
      ),
    },
    { key: 'at', heading: 'Fecha', cell: ({ at }) => formatMoment(at, timeZone) },
    {
      key: 'due',
      heading: 'Plazo',
      cell: ({ dueAt }) => (dueAt === null ? 'Sin plazo todavía' : formatMoment(dueAt, timeZone)),
    },
    { key: 'missing', heading: 'Faltaba', cell: ({ missing }) => missingWords(missing) },
    {
      key: 'delivery',
      heading: 'Entrega',
      cell: ({ delivery, deliveryAt }) => (
        <div>
          <StateTag told={deliveries[delivery]} />
          {deliveryAt !== null && <span className="c-tasks__hint">{formatMoment(deliveryAt, timeZone)}</span>}
        </div>
      ),
    },
  ];
}

function activeFilters(
  query: RegisterQuery,
  { path }: RegisterPlace,
  register: ReminderRegister,
): ActiveFilter[] {
  const told: Partial<Record<keyof RegisterQuery, string | undefined>> = {
    kind: query.kind && reminderKinds[query.kind],
    delivery: query.delivery && deliveries[query.delivery].label,
    audience: query.audience && audienceNames[query.audience],
    party: register.parties.find(({ slug }) => slug === query.party)?.name ?? query.party,
    candidacy: query.candidacy && 'De una candidatura',
    q: query.q && `«${query.q}»`,
  };
  return Object.entries(told).flatMap(([key, text]) =>
    text ? [{ key, text, withoutHref: registerAddress(path, { ...query, [key]: undefined }) }] : [],
  );
}

function Filters({
  register,
  query,
  place,
}: {
  register: ReminderRegister;
  query: RegisterQuery;
  place: RegisterPlace;
}) {
  const { kinds, deliveries: how, audiences } = registerWords;
  return (
    <FilterBar
      folded
      action={place.path}
      clearHref={place.path}
      active={activeFilters(query, place, register)}
      submit="Ver recordatorios"
    >
      <TextField name="nombre" label="Nombre" type="search" defaultValue={query.q ?? ''} />
      <Select
        name="tipo"
        label="Recordatorio"
        empty="Todos"
        defaultValue={wordFor(kinds, query.kind) ?? ''}
        options={kinds.map(([kind, value]) => ({ value, label: reminderKinds[kind] }))}
      />
      <Select
        name="a"
        label="Dirigido a"
        empty="Personas y partidos"
        defaultValue={wordFor(audiences, query.audience) ?? ''}
        options={audiences.map(([audience, value]) => ({ value, label: audienceNames[audience] }))}
      />
      {register.parties.length > 0 && (
        <Select
          name="partido"
          label="Partido"
          empty="Todos los partidos"
          defaultValue={query.party ?? ''}
          options={register.parties.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <Select
        name="entrega"
        label="Entrega"
        empty="Cualquiera"
        defaultValue={wordFor(how, query.delivery) ?? ''}
        options={how.map(([delivery, value]) => ({ value, label: deliveries[delivery].label }))}
      />
    </FilterBar>
  );
}

/** How many got how far; each figure leads to its rows. */
function Deliveries({
  register,
  query,
  place,
}: {
  register: ReminderRegister;
  query: RegisterQuery;
  place: RegisterPlace;
}) {
  const counted = Object.entries(register.deliveries) as [ReminderDelivery, number][];
  const shown = counted.filter(([, count]) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2 list-none p-0 mt-5" aria-label="Entrega">
      {shown.map(([delivery, count]) => (
        <li key={delivery} className="flex items-center gap-2">
          <a href={registerAddress(place.path, { ...query, delivery })}>{formatNumber(count)}</a>
          <StateTag told={deliveries[delivery]} />
        </li>
      ))}
    </ul>
  );
}

/** The register of reminders: whom, when, about what and how far each got; also as a file. */
export function RegisterView({
  register,
  query,
  place,
  timeZone,
}: {
  register: ReminderRegister;
  query: RegisterQuery;
  place: RegisterPlace;
  timeZone: string;
}) {
  const { items, total, page, pages } = register;
  const filtered = Object.keys(query).length > 0;
  return (
    <>
      <Filters register={register} query={query} place={place} />
      <Deliveries register={register} query={query} place={place} />
      {total > 0 && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 mt-4">
          <LinkButton look="quiet" small icon="download" href={registerAddress(place.file('xlsx'), query)}>
            Descargar registro (XLSX)
          </LinkButton>
          <LinkButton look="quiet" small icon="download" href={registerAddress(place.file('csv'), query)}>
            CSV
          </LinkButton>
        </div>
      )}
      <div className="mt-4">
        <DataTable
          label="Registro de recordatorios"
          caption={countOf(total, 'recordatorio', 'recordatorios')}
          columns={columnsFor(timeZone)}
          rows={items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title={filtered ? 'Ninguno con estos filtros' : 'Todavía no hay recordatorios'}
              icon="mail"
            >
              {filtered
                ? 'Quita algún filtro para ver más.'
                : 'Salen solos antes de que venza cada plazo y cuando vence; también puedes enviarlos a mano.'}
            </EmptyState>
          }
        />
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(number) => registerAddress(place.path, query, number)}
        />
      </div>
    </>
  );
}
