import type { ImportLine } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { Breadcrumb, Button, ButtonRow, Notice, PageHeading } from '../../design/components/index.ts';
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

export const meta = pageMeta('Informe de resultados');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

/** What has to be mended comes first, then what would change; rows that stay as they are come last. */
const order = { refused: 0, updated: 1 } as const;
const rankOf = ({ result }: ImportLine): number =>
  result === 'refused' || result === 'updated' ? order[result] : 2;

export async function loader(args: LoaderFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  return runLoader(args, async (api) => {
    const report = await api.readResultsImport(importId);
    const lines = report.lines.toSorted((one, other) => rankOf(one) - rankOf(other) || one.row - other.row);
    return json(pageOfReport(report, lines, args.request.url), { headers: { 'Cache-Control': 'no-store' } });
  });
}

export async function action(args: ActionFunctionArgs) {
  const importId = paramOf(args.params, 'importId');
  return runAction(args, ({ api }) =>
    confirmReport(() => api.confirmResults(importId), paths.resultsReport(importId)),
  );
}

function Confirmation({ report }: { report: ReportPage }) {
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
  const report = usePage<ReportPage>();
  const refused = useActionData<typeof action>() as ReportRefusal | undefined;
  return (
    <>
      <Breadcrumb crumbs={[{ href: paths.results(), label: 'Resultados' }]} />
      <PageHeading
        title="Informe de resultados"
        lead={`${report.fileName} · ${countOf(report.rows, 'renglón', 'renglones')}`}
      />
      <ReportRefused refusal={refused} />
      <Confirmation report={report} />
      <div className="mt-8">
        <ReportLines
          report={report}
          caption="Todos los renglones; primero los que hay que corregir"
          empty="El archivo no trae renglones"
          hrefOf={(page) => queryAddress(paths.resultsReport(report.importId), { pagina: String(page) })}
        />
      </div>
    </>
  );
}
