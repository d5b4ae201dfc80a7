import { ApiProblem } from '@conoceles/api-client';
import { ImportLine, type ImportReport } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  PageHeading,
  Pagination,
  Tabs,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment, formatNumber } from '../../portal/words/dates.ts';
import { importResults } from '../../portal/words/states.ts';

export const meta = pageMeta('Informe de importación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

type Result = ImportLine['result'];
const linesPerPage = 100;

interface ReportData extends Omit<ImportReport, 'lines'> {
  readonly lines: readonly ImportLine[];
  readonly result: Result | null;
  readonly page: number;
  readonly pages: number;
}

/** The browser gets one page of the report: a file may have thousands of rows. */
export async function loader(args: LoaderFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  const query = new URL(args.request.url).searchParams;
  return runLoader(args, async (api) => {
    const { lines: all, ...report } = await api.readImport(importId);
    const result = ImportLine.shape.result.safeParse(query.get('resultado')).data ?? null;
    const wanted = result === null ? all : all.filter((line) => line.result === result);
    const pages = Math.max(1, Math.ceil(wanted.length / linesPerPage));
    const page = Math.min(pages, Math.max(1, Number(query.get('pagina')) || 1));
    const lines = wanted.slice((page - 1) * linesPerPage, page * linesPerPage);
    const data: ReportData = { ...report, lines, result, page, pages };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export async function action(args: ActionFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  return runAction(args, async ({ api }) => {
    try {
      await api.confirmImport(importId);
      return redirect(paths.importReport(importId), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      return json({ title: error.title, detail: error.detail }, { status: 409 });
    }
  });
}

const columns: readonly Column<ImportLine>[] = [
  { key: 'row', heading: 'Renglón', align: 'end', fit: true, cell: (line) => formatNumber(line.row) },
  { key: 'name', heading: 'Nombre', names: true, cell: (line) => line.name || '—' },
  {
    key: 'result',
    heading: 'Resultado',
    fit: true,
    cell: (line) => <StateTag told={importResults[line.result]} />,
  },
  { key: 'message', heading: 'Explicación', cell: (line) => line.message },
];

function ResultTabs({ report }: { report: ReportData }) {
  const here = paths.importReport(report.importId);
  const results = (Object.keys(importResults) as Result[]).filter(
    (result) => (report.counts[result] ?? 0) > 0,
  );
  return (
    <Tabs
      label="Resultados"
      tabs={[
        { href: here, label: 'Todos', count: report.rows, current: report.result === null },
        ...results.map((result) => ({
          href: queryAddress(here, { resultado: result }),
          label: importResults[result].label,
          count: report.counts[result] ?? 0,
          current: report.result === result,
        })),
      ]}
    />
  );
}

function Confirmation({ report }: { report: ReportData }) {
  const { timeZone } = useFrame();
  if (report.confirmedAt !== null) {
    return <Notice tone="done" title={`Aplicada el ${formatMoment(report.confirmedAt, timeZone)}`} />;
  }
  if (!report.confirmable) {
    return (
      <Notice tone="stopped" title="Así no se puede aplicar">
        <p>
          Ningún renglón se aplica mientras haya alguno por corregir o decidir. Corrige el archivo y súbelo
          otra vez.
        </p>
        <p>
          <a href={paths.imports()}>Subir otro archivo</a>
        </p>
      </Notice>
    );
  }
  return (
    <form method="post">
      <Notice tone="doing" title="Todavía no cambia nada">
        <p>Lee qué pasaría con cada renglón. Al aplicarla se hace todo junto, o nada.</p>
      </Notice>
      <ButtonRow>
        <Button icon="check">Aplicar la importación</Button>
        <a href={paths.imports()}>Descartar y subir otro archivo</a>
      </ButtonRow>
    </form>
  );
}

export default function ImportReportPage() {
  const report = usePage<ReportData>();
  const refused = useActionData<typeof action>() as { title: string; detail?: string } | undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.imports(), label: 'Importar candidaturas' }]} />
      <PageHeading
        title="Informe de importación"
        lead={`${report.fileName} · ${countOf(report.rows, 'renglón', 'renglones')}`}
      />
      {refused !== undefined && (
        <div className="mb-6">
          <Notice tone="stopped" live title={refused.title}>
            {refused.detail !== undefined && <p>{refused.detail}</p>}
          </Notice>
        </div>
      )}
      <Confirmation report={report} />
      <div className="mt-8">
        <ResultTabs report={report} />
        <DataTable
          caption={report.result === null ? 'Todos los renglones' : importResults[report.result].label}
          columns={columns}
          rows={report.lines}
          rowKey={(line) => `${line.row} ${line.result} ${line.message}`}
          empty={<EmptyState title="Ningún renglón con este resultado" />}
        />
        <Pagination
          page={report.page}
          pages={report.pages}
          hrefOf={(page) =>
            queryAddress(paths.importReport(report.importId), {
              resultado: report.result ?? undefined,
              pagina: String(page),
            })
          }
        />
      </div>
    </>
  );
}
