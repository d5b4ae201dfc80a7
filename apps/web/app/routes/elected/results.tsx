import { ApiProblem } from '@conoceles/api-client';
import type { ResultsStanding } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  FileField,
  LinkButton,
  Notice,
  PageHeading,
  Progress,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { usePage } from '../../portal/use-page.ts';
import { dayInWords } from '../../public-site/words.ts';

export const meta = pageMeta('Resultados');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => json(await api.results(), { headers: noStore }));
}

const aboutTheFile: readonly string[] = [
  'invalid-input',
  'too-large',
  'unsupported-file',
  'malformed-request',
  'window-closed',
];

function rejected(error: string, status: number) {
  return json({ error }, { status, headers: noStore });
}

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return rejected('Elige un archivo XLSX o CSV.', 422);
    try {
      const report = await api.previewResults(file);
      return redirect(paths.resultsReport(report.importId), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || !aboutTheFile.includes(error.code)) throw error;
      return rejected(error.errors[0]?.detail ?? error.detail ?? error.title, error.status);
    }
  });
}

function Upload({ error }: { error: string | undefined }) {
  return (
    <>
      <ol className="c-list c-prose mb-8">
        <li>
          <p>Descarga la plantilla: trae un renglón por candidatura aprobada, con lo ya registrado.</p>
          <p className="pt-2">
            <LinkButton href={paths.resultsTemplate('xlsx')} look="secondary" icon="download">
              Descargar la plantilla (XLSX)
            </LinkButton>
          </p>
        </li>
        <li>
          <p>
            En la última columna escribe <b>Sí</b> o <b>No</b>. Lo que dejes vacío queda como está. No cambies
            la clave ni el nombre.
          </p>
        </li>
        <li>
          <p>Súbela. Primero verás, renglón por renglón, qué pasaría; nada cambia hasta que confirmes.</p>
        </li>
      </ol>
      <form method="post" encType="multipart/form-data" noValidate>
        <FileField
          name="file"
          label="Lista de resultados"
          hint="XLSX, o CSV en UTF-8 o Latin-1."
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={error}
        />
        <ButtonRow>
          <Button icon="file-up">Subir y revisar</Button>
        </ButtonRow>
      </form>
    </>
  );
}

/** Who was elected, by list; one by one it is recorded on the page of each candidacy. */
export default function ResultsPage() {
  const results = usePage<ResultsStanding>();
  const refused = useActionData<typeof action>() as { error: string } | undefined;
  return (
    <>
      <ErrorSummary errors={refused === undefined ? [] : [{ href: '#file', text: refused.error }]} />
      <PageHeading
        title="Resultados"
        lead="Registra quiénes fueron electas. El sitio lo dice en la lista de postulaciones por acción afirmativa que ordenó el INAI."
      />
      {results.open ? (
        <>
          <div className="c-prose mb-8">
            <Progress label="Candidaturas con resultado" value={results.recorded} max={results.candidacies} />
            <Progress
              label="De ellas, postuladas por acción afirmativa"
              value={results.listedRecorded}
              max={results.listed}
            />
          </div>
          <Upload error={refused?.error} />
        </>
      ) : (
        <Notice tone="waiting" title="Todavía no se registran resultados">
          <p>
            La elección es el {dayInWords(results.electionDay)}. Se registran desde el día siguiente; mientras
            tanto el sitio dice «Sin registrar todavía».
          </p>
        </Notice>
      )}
      <p className="mt-8">
        Para una sola candidatura, ábrela desde <a href={paths.accounts()}>Cuentas</a> y entra a «Sustitución
        o cancelación».
      </p>
    </>
  );
}
