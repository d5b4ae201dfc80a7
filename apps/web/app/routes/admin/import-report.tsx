import { ImportLine } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Breadcrumb, Button, ButtonRow, Notice, PageHeading, Tabs } from '../../design/components/index.ts';
import { ReportLines, ReportRefused } from '../../portal/components/import-report/report-lines.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import {
  confirmReport,
  pageOfReport,
  type ReportPage,
  type ReportRefusal,
} from '../../portal/server/report-lines.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { importResults } from '../../portal/words/states.ts';

export const meta = pageMeta('Informe de importación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

type Result = ImportLine['result'];

interface ReportData extends ReportPage {
  readonly result: Result | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  const query = new URL(args.request.url).searchParams;
  return runLoader(args, async (api) => {
    const report = await api.readImport(importId);
    const result = ImportLine.shape.result.safeParse(query.get('resultado')).data ?? null;
    const lines = result === null ? report.lines : report.lines.filter((line) => line.result === result);
    const data: ReportData = { ...pageOfReport(report, lines, args.request.url), result };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export async function action(args: ActionFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  return runAction(args, ({ api }) =>
    confirmReport(() => api.confirmImport(importId), paths.importReport(importId)),
  );
}

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
  const refused = useActionData<typeof action>() as ReportRefusal | undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.imports(), label: 'Importar candidaturas' }]} />
      <PageHeading
        title="Informe de importación"
        lead={`${report.fileName} · ${countOf(report.rows, 'renglón', 'renglones')}`}
      />
      <ReportRefused refusal={refused} />
      <Confirmation report={report} />
      <div className="mt-8">
        <ResultTabs report={report} />
        <ReportLines
          report={report}
          caption={report.result === null ? 'Todos los renglones' : importResults[report.result].label}
          empty="Ningún renglón con este resultado"
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
