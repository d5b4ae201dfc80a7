import { ApiProblem } from '@conoceles/api-client';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  FileField,
  PageHeading,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { requireAdmin } from '../../portal/server/require-admin.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';

export const meta = pageMeta('Importar candidaturas');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => {
    await requireAdmin(api);
    return null;
  });
}

const aboutTheFile: readonly string[] = [
  'invalid-input',
  'too-large',
  'unsupported-file',
  'malformed-request',
];

function rejected(error: string, status: number) {
  return json({ error }, { status, headers: { 'Cache-Control': 'no-store' } });
}

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return rejected('Elige un archivo XLSX o CSV.', 422);
    try {
      const report = await api.createImport(file);
      return redirect(paths.importReport(report.importId), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || !aboutTheFile.includes(error.code)) throw error;
      return rejected(error.errors[0]?.detail ?? error.detail ?? error.title, error.status);
    }
  });
}

export default function ImportPage() {
  const error = useActionData<typeof action>() as { error: string } | undefined;
  return (
    <>
      <ErrorSummary errors={error === undefined ? [] : [{ href: '#file', text: error.error }]} />
      <PageHeading
        title="Importar candidaturas"
        lead="Sube la relación. Primero verás, renglón por renglón, qué pasaría; nada cambia hasta que confirmes."
      />
      <form method="post" encType="multipart/form-data" noValidate>
        <FileField
          name="file"
          label="Relación de candidaturas"
          hint="XLSX, o CSV en UTF-8 o Latin-1."
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          error={error?.error}
        />
        <ButtonRow>
          <Button icon="file-up">Subir y revisar</Button>
        </ButtonRow>
      </form>
      <div className="c-prose mt-10">
        <Disclosure summary="Qué columnas lleva">
          <p>
            Siempre: NOMBRE(S), PRIMER APELLIDO, GÉNERO, CARGO y POSTULACIÓN. Según el cargo: ÁMBITO, TIPO
            (propietaria o suplente) y NÚMERO DE LISTA.
          </p>
          <p>
            Si las tienes: SEGUNDO APELLIDO, PARTIDOS, FECHA DE APROBACIÓN, ACUERDO, ACCIÓN AFIRMATIVA,
            CORREO, TELÉFONO, CLAVE DE ELECTOR, CURP y FECHA DE NACIMIENTO. El orden no importa.
          </p>
        </Disclosure>
        <Disclosure summary="Qué se hace con los repetidos">
          <p>
            La misma persona, en el mismo cargo, ámbito y lugar, es una sola candidatura con varios partidos
            que la postulan. Si dos renglones se parecen y no hay clave para saberlo, te toca decidir.
          </p>
          <p>Una importación nunca escribe sobre un cuestionario ya capturado.</p>
        </Disclosure>
      </div>
    </>
  );
}
