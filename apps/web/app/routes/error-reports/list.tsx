import { type ErrorReportItem, type ErrorReportList, ReportState } from '@conoceles/contracts';
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
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { officeAndPlace } from '../../portal/words/places.ts';
import { reportStates } from '../../portal/words/reports.ts';
import { reportedPart } from '../../public-site/reported-parts.ts';

export const meta = pageMeta('Errores reportados');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface Page extends ErrorReportList {
  readonly state: ReportState | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const state = ReportState.safeParse(search.get('estado')).data ?? null;
  return runLoader(args, async (api) => {
    const query = { ...(state === null ? {} : { state }), page: search.get('pagina') ?? '1' };
    const data: Page = { ...(await api.errorReports(query)), state };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

const addressOf = (state: ReportState | null, page?: number) =>
  queryAddress(paths.reports(), {
    estado: state ?? undefined,
    pagina: page === undefined || page === 1 ? undefined : String(page),
  });

/** As much of the text as tells what it is about; the whole is one press away. */
const excerptOf = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text);

/** Past two days a wait stands out, past five it cannot be missed. */
function Waiting({ days }: { days: number | null }) {
  if (days === null) return '—';
  const words = days === 0 ? 'Desde hoy' : countOf(days, 'día', 'días');
  if (days < 2) return words;
  return (
    <StatusTag tone={days > 5 ? 'stopped' : 'waiting'} icon="clock">
      {words}
    </StatusTag>
  );
}

function columnsFor(timeZone: string): readonly Column<ErrorReportItem>[] {
  return [
    {
      key: 'text',
      heading: 'Qué dice',
      names: true,
      cell: (item) => (
        <>
          <a href={paths.report(item.reportId)}>{excerptOf(item.text)}</a>
          <span className="c-tasks__hint">
            {item.displayName} · {officeAndPlace(item)}
          </span>
        </>
      ),
    },
    { key: 'part', heading: 'Parte', cell: (item) => reportedPart(item.part) },
    {
      key: 'state',
      heading: 'Estado',
      fit: true,
      cell: (item) => <StateTag told={reportStates[item.state]} />,
    },
    { key: 'at', heading: 'Recibido', cell: (item) => formatMoment(item.createdAt, timeZone) },
    { key: 'waiting', heading: 'Espera', fit: true, cell: (item) => <Waiting days={item.waitingDays} /> },
  ];
}

export default function ErrorReportsPage() {
  const { items, state, total, page, pages, figures } = usePage<Page>();
  const { timeZone } = useFrame();
  const open = countOf(figures.open, 'reporte espera', 'reportes esperan');
  return (
    <>
      <PageHeading
        title="Errores reportados"
        lead={`${open} revisión, de ${figures.open + figures.closed} recibidos. Los manda la ciudadanía desde los perfiles, sin decir quién es; lo que más espera va primero.`}
      />
      <FilterBar
        action={paths.reports()}
        clearHref={paths.reports()}
        active={
          state === null
            ? []
            : [{ key: 'state', text: reportStates[state].label, withoutHref: addressOf(null) }]
        }
      >
        <Select
          name="estado"
          label="Estado"
          empty="Todos"
          defaultValue={state ?? ''}
          options={Object.entries(reportStates).map(([value, { label }]) => ({ value, label }))}
        />
      </FilterBar>
      <div className="mt-6">
        <DataTable
          caption={countOf(total, 'reporte', 'reportes')}
          columns={columnsFor(timeZone)}
          rows={items}
          rowKey={(item) => item.reportId}
          empty={
            <EmptyState
              title={state === null ? 'Nadie ha reportado un error' : 'Ninguno en este estado'}
              icon="flag"
            >
              {state === null
                ? 'Aquí llega lo que la ciudadanía escribe desde «Reportar un error» en cada perfil.'
                : 'Quita el filtro para ver los demás.'}
            </EmptyState>
          }
        />
        <Pagination page={page} pages={pages} hrefOf={(number) => addressOf(state, number)} />
      </div>
    </>
  );
}
