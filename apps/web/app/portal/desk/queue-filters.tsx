import type { PublicSite, QuestionnaireKind, Reviewer } from '@conoceles/contracts';
import {
  type ActiveFilter,
  Checkbox,
  Disclosure,
  FilterBar,
  Select,
  TextField,
} from '../../design/components/index.ts';
import { kindSegments, paths } from '../paths.ts';
import { type QueueQuery, queueAddress } from '../queue-address.ts';
import { kindNames, kindShort, stateForReview } from '../words/states.ts';
import { ageing } from './waiting.tsx';

/** What the filters of the queue offer. */
export interface FilterChoices {
  readonly kinds: readonly QuestionnaireKind[];
  readonly offices: readonly Pick<PublicSite['offices'][number], 'slug' | 'name'>[];
  readonly parties: readonly Pick<PublicSite['parties'][number], 'slug' | 'name' | 'acronym'>[];
  readonly reviewers: readonly Reviewer[];
}

const waits = [
  { value: String(ageing.late + 1), label: `Más de ${ageing.late} días` },
  { value: String(ageing.long + 1), label: `Más de ${ageing.long} días` },
];

function turnName(assigned: QueueQuery['assigned'], reviewers: readonly Reviewer[]): string {
  if (assigned === 'me') return 'Mi turno';
  if (assigned === 'nobody') return 'Sin turno';
  return `Turno de ${reviewers.find(({ accountId }) => accountId === assigned)?.name ?? 'otra cuenta'}`;
}

function filterTexts(query: QueueQuery, { offices, parties, reviewers }: FilterChoices) {
  const { kind, state, office, party, assigned, waiting, alerts, late, returned, q } = query;
  return {
    kind: kind && kindNames[kind],
    state: state && stateForReview[state].label,
    office: offices.find(({ slug }) => slug === office)?.name,
    party: parties.find(({ slug }) => slug === party)?.acronym,
    assigned: assigned && turnName(assigned, reviewers),
    waiting: waiting && `Más de ${waiting - 1} días`,
    alerts: alerts && 'Con avisos',
    late: late && 'Fuera de plazo',
    returned: returned && 'De regreso',
    q: q && `«${q}»`,
  } satisfies Record<keyof QueueQuery, string | undefined | 0>;
}

function activeFilters(query: QueueQuery, choices: FilterChoices): ActiveFilter[] {
  return Object.entries(filterTexts(query, choices)).flatMap(([key, text]) =>
    text ? [{ key, text, withoutHref: queueAddress({ ...query, [key]: undefined }) }] : [],
  );
}

function turnOf(assigned: QueueQuery['assigned']): string {
  if (assigned === 'me') return 'mio';
  return assigned === 'nobody' ? 'nadie' : (assigned ?? '');
}

/** Less used: they wait behind one line, which opens by itself when one of them is set. */
function MoreFilters({ query, choices }: { query: QueueQuery; choices: FilterChoices }) {
  const { party, waiting, late, returned } = query;
  const isSet = [party, waiting, late, returned].some((value) => value !== undefined);
  return (
    <div className="c-filters__more">
      <Disclosure summary="Más filtros" open={isSet}>
        <div className="c-filters__grid">
          <Select
            name="partido"
            label="Partido"
            empty="Todos los partidos"
            defaultValue={party ?? ''}
            options={choices.parties.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Select
            name="espera"
            label="Espera"
            empty="Cualquiera"
            defaultValue={waiting === undefined ? '' : String(waiting)}
            options={waits}
          />
          <Checkbox name="tarde" value="si" label="Fuera de plazo" defaultChecked={late !== undefined} />
          <Checkbox
            name="regreso"
            value="si"
            label="De regreso de observaciones"
            defaultChecked={returned !== undefined}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/** Filters of the queue as a GET form; every view has an address. */
export function QueueFilters({ query, choices }: { query: QueueQuery; choices: FilterChoices }) {
  const { kinds, offices, reviewers } = choices;
  return (
    <FilterBar action={paths.desk()} clearHref={paths.desk()} active={activeFilters(query, choices)} folded>
      <TextField name="nombre" label="Nombre" type="search" defaultValue={query.q ?? ''} maxLength={80} />
      {kinds.length > 1 && (
        <Select
          name="cuestionario"
          label="Cuestionario"
          empty="Los dos"
          defaultValue={query.kind === undefined ? '' : kindSegments[query.kind]}
          options={kinds.map((kind) => ({ value: kindSegments[kind], label: kindShort[kind] }))}
        />
      )}
      <Select
        name="estado"
        label="Estado"
        empty="Por atender"
        defaultValue={query.state ?? ''}
        options={Object.entries(stateForReview).map(([value, { label }]) => ({ value, label }))}
      />
      <Select
        name="cargo"
        label="Cargo"
        empty="Todos los cargos"
        defaultValue={query.office ?? ''}
        options={offices.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Select
        name="turno"
        label="Turno"
        empty="De cualquiera"
        defaultValue={turnOf(query.assigned)}
        options={[
          { value: 'mio', label: 'Mío' },
          { value: 'nadie', label: 'De nadie' },
          ...reviewers.map(({ accountId, name }) => ({ value: accountId, label: name })),
        ]}
      />
      <Checkbox name="avisos" value="si" label="Con avisos" defaultChecked={query.alerts !== undefined} />
      <MoreFilters query={query} choices={choices} />
    </FilterBar>
  );
}
