import {
  type Named,
  type QuestionnaireKind,
  QuestionnaireState,
  type ReviewItem,
  type ReviewQueue,
} from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import {
  type ActiveFilter,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Select,
  StatusTag,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { QueueFigures } from '../../portal/components/queue-figures.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { type QueueQuery, queueAddress } from '../../portal/queue-address.ts';
import { kindOfSegment } from '../../portal/server/kind-of-segment.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { kindNames, kindShort, stateForReview } from '../../portal/words/states.ts';

export const meta = pageMeta('Mesa de verificación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface QueueData extends ReviewQueue {
  readonly query: QueueQuery;
  readonly kinds: readonly QuestionnaireKind[];
  readonly offices: readonly z.infer<typeof Named>[];
}

function readQuery(search: URLSearchParams): QueueQuery {
  const kind = kindOfSegment(search.get('cuestionario') ?? undefined);
  const state = QuestionnaireState.safeParse(search.get('estado'));
  const office = search.get('cargo');
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(state.success ? { state: state.data } : {}),
    ...(office ? { office } : {}),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const query = readQuery(search);
  return runLoader(args, async (api) => {
    const page = search.get('pagina');
    const [queue, site, me] = await Promise.all([
      api.queue({ ...query, ...(page === null ? {} : { page }) }),
      api.site(),
      api.me(),
    ]);
    const data: QueueData = {
      ...queue,
      query,
      kinds: me.reviews,
      offices: site.offices.map(({ slug, name }) => ({ slug, name })),
    };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

/** Days a questionnaire has waited: past three it stands out, past seven it cannot be missed. */
function Waiting({ days }: { days: number | null }) {
  if (days === null) return '—';
  const words = days === 0 ? 'Hoy' : countOf(days, 'día', 'días');
  if (days <= 3) return words;
  return (
    <StatusTag tone={days > 7 ? 'stopped' : 'waiting'} icon="clock">
      {words}
    </StatusTag>
  );
}

function columnsFor(timeZone: string): readonly Column<ReviewItem>[] {
  return [
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (item) => (
        <>
          <a href={paths.sheet(item.candidacyId, item.kind)}>{item.displayName}</a>
          <span className="c-tasks__hint">{officeAndPlace(item)}</span>
        </>
      ),
    },
    { key: 'nomination', heading: 'Postulación', cell: (item) => item.nomination },
    { key: 'kind', heading: 'Cuestionario', fit: true, cell: (item) => kindShort[item.kind] },
    {
      key: 'state',
      heading: 'Estado',
      fit: true,
      cell: (item) => <StateTag told={stateForReview[item.state]} />,
    },
    {
      key: 'sent',
      heading: 'Enviado',
      cell: (item) => (
        <div>
          {item.submittedAt === null ? '—' : formatMoment(item.submittedAt, timeZone)}
          {item.late && <span className="c-tasks__hint">Fuera de plazo</span>}
        </div>
      ),
    },
    { key: 'waiting', heading: 'Espera', fit: true, cell: (item) => <Waiting days={item.waitingDays} /> },
    { key: 'round', heading: 'Ronda', fit: true, align: 'end', cell: (item) => item.round },
  ];
}

function activeFilters({ query, offices }: QueueData): ActiveFilter[] {
  const { kind, state, office } = query;
  const officeName = offices.find(({ slug }) => slug === office)?.name;
  const without = (name: keyof QueueQuery) => queueAddress({ ...query, [name]: undefined });
  return [
    ...(kind === undefined ? [] : [{ key: 'kind', text: kindNames[kind], withoutHref: without('kind') }]),
    ...(state === undefined
      ? []
      : [{ key: 'state', text: stateForReview[state].label, withoutHref: without('state') }]),
    ...(officeName === undefined
      ? []
      : [{ key: 'office', text: officeName, withoutHref: without('office') }]),
  ];
}

function Filters({ data }: { data: QueueData }) {
  const { query, kinds, offices } = data;
  return (
    <FilterBar action={paths.desk()} clearHref={paths.desk()} active={activeFilters(data)}>
      {kinds.length > 1 && (
        <Select
          name="cuestionario"
          label="Cuestionario"
          empty="Los dos"
          defaultValue={query.kind ?? ''}
          options={kinds.map((kind) => ({ value: kind, label: kindShort[kind] }))}
        />
      )}
      <Select
        name="estado"
        label="Estado"
        empty="Todos los estados"
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
    </FilterBar>
  );
}

export default function QueuePage() {
  const data = usePage<QueueData>();
  const { timeZone } = useFrame();
  const filtered = Object.keys(data.query).length > 0;
  return (
    <>
      <PageHeading title="Mesa de verificación" lead="Los que más esperan van primero." />
      <QueueFigures figures={data.figures} query={data.query} />
      <div className="mt-6">
        <Filters data={data} />
      </div>
      <div className="mt-6">
        <DataTable
          caption={countOf(data.total, 'cuestionario', 'cuestionarios')}
          columns={columnsFor(timeZone)}
          rows={data.items}
          rowKey={(item) => `${item.candidacyId} ${item.kind}`}
          empty={
            <EmptyState title={filtered ? 'Ninguno con estos filtros' : 'Nada por verificar'} icon="done">
              {filtered
                ? 'Quita algún filtro para ver más.'
                : 'Aquí aparecen los cuestionarios cuando los envía la candidatura.'}
            </EmptyState>
          }
        />
        <Pagination page={data.page} pages={data.pages} hrefOf={(page) => queueAddress(data.query, page)} />
      </div>
    </>
  );
}
