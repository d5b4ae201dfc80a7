import { type CorrectionItem, type CorrectionList, CorrectionState, type Me } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import {
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
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { kindOfSegment } from '../../portal/server/kind-of-segment.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { correctionStates } from '../../portal/words/corrections.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { kindNames, kindShort } from '../../portal/words/states.ts';

export const meta = pageMeta('Correcciones');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface Query {
  readonly state?: CorrectionState;
  readonly kind?: 'curricular' | 'identity';
}
interface Page extends CorrectionList {
  readonly query: Query;
  readonly kinds: Me['reviews'];
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const state = CorrectionState.safeParse(search.get('estado'));
  const kind = kindOfSegment(search.get('cuestionario') ?? undefined);
  const query: Query = {
    ...(state.success ? { state: state.data } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
  return runLoader(args, async (api) => {
    const page = search.get('pagina');
    const [list, me] = await Promise.all([
      api.corrections({ ...query, ...(page === null ? {} : { page }) }),
      api.me(),
    ]);
    const kinds: Me['reviews'] = me.kind === 'admin' ? ['curricular', 'identity'] : me.reviews;
    const data: Page = { ...list, query, kinds };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

const addressOf = ({ state, kind }: Query, page?: number) =>
  queryAddress(paths.corrections(), {
    estado: state,
    cuestionario: kind,
    pagina: page === undefined || page === 1 ? undefined : String(page),
  });

function Due({ item }: { item: CorrectionItem }) {
  if (item.state === 'refused' || item.state === 'applied') return '—';
  if (!item.overdue) return item.dueWords;
  return (
    <StatusTag tone="stopped" icon="clock">
      Venció el {item.dueWords}
    </StatusTag>
  );
}

function columnsFor(timeZone: string): readonly Column<CorrectionItem>[] {
  return [
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (item) => (
        <>
          <a href={paths.attendCorrection(item.id)}>{item.displayName}</a>
          <span className="c-tasks__hint">{officeAndPlace(item)}</span>
        </>
      ),
    },
    { key: 'nomination', heading: 'Postulación', cell: (item) => item.nomination },
    { key: 'kind', heading: 'Cuestionario', fit: true, cell: (item) => kindShort[item.kind] },
    { key: 'section', heading: 'Sección', cell: (item) => item.section.name },
    {
      key: 'state',
      heading: 'Estado',
      fit: true,
      cell: (item) => <StateTag told={correctionStates[item.state]} />,
    },
    { key: 'asked', heading: 'Se pidió', cell: (item) => formatMoment(item.requestedAt, timeZone) },
    { key: 'due', heading: 'Vence', cell: (item) => <Due item={item} /> },
  ];
}

function Filters({ data }: { data: Page }) {
  const { query, kinds } = data;
  const { state, kind } = query;
  const active = [
    ...(state === undefined
      ? []
      : [
          { key: 'state', text: correctionStates[state].label, withoutHref: addressOf(kind ? { kind } : {}) },
        ]),
    ...(kind === undefined
      ? []
      : [{ key: 'kind', text: kindNames[kind], withoutHref: addressOf(state ? { state } : {}) }]),
  ];
  return (
    <FilterBar action={paths.corrections()} clearHref={paths.corrections()} active={active}>
      <Select
        name="estado"
        label="Estado"
        empty="Por atender"
        defaultValue={state ?? ''}
        options={CorrectionState.options.map((value) => ({ value, label: correctionStates[value].label }))}
      />
      {kinds.length > 1 && (
        <Select
          name="cuestionario"
          label="Cuestionario"
          empty="Los dos"
          defaultValue={kind ?? ''}
          options={kinds.map((value) => ({ value, label: kindShort[value] }))}
        />
      )}
    </FilterBar>
  );
}

/** «2 por responder · 1 aceptada, de 9 solicitudes». */
function figuresLine(figures: CorrectionList['figures']): string {
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return 'Todavía no hay solicitudes.';
  const parts = figures.map(({ state, count }) => `${correctionStates[state].label.toLowerCase()}: ${count}`);
  return `${countOf(total, 'solicitud', 'solicitudes')} en total · ${parts.join(' · ')}.`;
}

export default function CorrectionsPage() {
  const data = usePage<Page>();
  const { timeZone } = useFrame();
  const filtered = Object.keys(data.query).length > 0;
  return (
    <>
      <PageHeading
        title="Correcciones de lo publicado"
        lead={`Las que vencen antes van primero. ${figuresLine(data.figures)}`}
      />
      <Filters data={data} />
      <div className="mt-6">
        <DataTable
          caption={countOf(data.total, 'corrección', 'correcciones')}
          columns={columnsFor(timeZone)}
          rows={data.items}
          rowKey={(item) => item.id}
          empty={
            <EmptyState title={filtered ? 'Ninguna con estos filtros' : 'Nada por atender'} icon="done">
              {filtered
                ? 'Quita algún filtro para ver más.'
                : 'Aquí aparecen las solicitudes cuando un partido o una candidatura independiente las pide.'}
            </EmptyState>
          }
        />
        <Pagination page={data.page} pages={data.pages} hrefOf={(page) => addressOf(data.query, page)} />
      </div>
    </>
  );
}
