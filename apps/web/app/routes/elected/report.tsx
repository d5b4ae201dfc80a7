import { ApiProblem } from '@conoceles/api-client';
import type { ImportLine, ImportReport } from '@conoceles/contracts';
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

export const meta = pageMeta('Informe de resultados');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const linesPerPage = 100;

interface ReportData extends Omit<ImportReport, 'lines'> {
  readonly lines: readonly ImportLine[];
  readonly page: number;
  readonly pages: number;
}

/** What has to be mended comes first, then what would change; rows that stay as they are come last. */
const order = { refused: 0, updated: 1 } as const;
const rankOf = ({ result }: ImportLine): number =>
  result === 'refused' || result === 'updated' ? order[result] : 2;

export async function loader(args: LoaderFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  const query = new URL(args.request.url).searchParams;
  return runLoader(args, async (api) => {
    const { lines: all, ...report } = await api.readResultsImport(importId);
    const pages = Math.max(1, Math.ceil(all.length / linesPerPage));
    const page = Math.min(pages, Math.max(1, Number(query.get('pagina')) || 1));
    const lines = all
      .toSorted((one, other) => rankOf(one) - rankOf(other) || one.row - other.row)
      .slice((page - 1) * linesPerPage, page * linesPerPage);
    const data: ReportData = { ...report, lines, page, pages };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export async function action(args: ActionFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  return runAction(args, async ({ api }) => {
    try {
      await api.confirmResults(importId);
      return redirect(paths.resultsReport(importId), 303);
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
    heading: 'Qué pasa',
    fit: true,
    cell: (line) => <StateTag told={importResults[line.result]} />,
  },
  { key: 'message', heading: 'Explicación', cell: (line) => line.message },
];

function Confirmation({ report }: { report: ReportData }) {
  const { timeZone } = useFrame();
  const { counts, confirmable, confirmedAt } = report;
  if (confirmedAt !== null) {
    return (
      <Notice tone="done" title={`Registrados el ${formatMoment(confirmedAt, timeZone)}`}>
        <p>La lista pública ya los muestra.</p>
      </Notice>
    );
  }
  if (!confirmable) {
    const toMend = counts.refused ?? 0;
    return (
      <Notice tone="stopped" title={toMend > 0 ? 'Así no se puede registrar' : 'No hay nada que registrar'}>
        <p>
          {toMend > 0
            ? 'Ningún renglón se registra mientras haya alguno por corregir. Corrige el archivo y súbelo otra vez.'
            : 'Ningún renglón trae un resultado distinto del que ya consta.'}
        </p>
        <p>
          <a href={paths.results()}>Subir otro archivo</a>
        </p>
      </Notice>
    );
  }
  return (
    <form method="post">
      <Notice tone="doing" title="Todavía no cambia nada">
        <p>
          Se registrarían {countOf(counts.updated ?? 0, 'resultado', 'resultados')}. Al confirmar se hace todo
          junto, o nada.
        </p>
      </Notice>
      <ButtonRow>
        <Button icon="check">Registrar los resultados</Button>
        <a href={paths.results()}>Descartar y subir otro archivo</a>
      </ButtonRow>
    </form>
  );
}

export default function ResultsReportPage() {
  const report = usePage<ReportData>();
  const refused = useActionData<typeof action>() as { title: string; detail?: string } | undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.results(), label: 'Resultados' }]} />
      <PageHeading
        title="Informe de resultados"
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
        <DataTable
          caption="Todos los renglones; primero los que hay que corregir"
          columns={columns}
          rows={report.lines}
          rowKey={(line) => `${line.row} ${line.message}`}
          empty={<EmptyState title="El archivo no trae renglones" />}
        />
        <Pagination
          page={report.page}
          pages={report.pages}
          hrefOf={(page) => queryAddress(paths.resultsReport(report.importId), { pagina: String(page) })}
        />
      </div>
    </>
  );
}
