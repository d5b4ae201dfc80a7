import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';
import { LinkButton, Notice, PageHeading, Panel } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { requireAdmin } from '../../portal/server/require-admin.ts';
import { runLoader } from '../../portal/server/run.ts';

export const meta = pageMeta('Exportar');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => {
    await requireAdmin(api);
    return json(null);
  });
}

export default function ExportsPage() {
  const failed = useSearchParams()[0].has('fallo');
  return (
    <>
      {failed && (
        <div className="mb-6">
          <Notice tone="stopped" live title="No se pudo preparar la descarga">
            <p>Inténtalo de nuevo en unos minutos. Los datos siguen a salvo.</p>
          </Notice>
        </div>
      )}
      <PageHeading
        title="Exportar"
        lead="La base de datos en el formato del INE: dos hojas, con sus mismas columnas y en su mismo orden."
      />
      <div className="c-panels">
        <Panel title="Completa, para el organismo">
          <p>
            Todo lo capturado, publicado o no, con las respuestas de identidad. Trátala como datos personales
            sensibles: no la envíes por correo.
          </p>
          <p className="mt-5">
            <LinkButton href={paths.exportFile('full')} look="secondary" icon="download">
              Descargar la completa (XLSX)
            </LinkButton>
          </p>
        </Panel>
        <Panel title="Pública">
          <p>Solo lo que cualquier persona puede ver hoy en el sitio. Se puede difundir.</p>
          <p className="mt-5">
            <LinkButton href={paths.exportFile('public')} icon="download">
              Descargar la pública (XLSX)
            </LinkButton>
          </p>
        </Panel>
      </div>
    </>
  );
}
