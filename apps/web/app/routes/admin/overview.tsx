import type { AdminOverview } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Figure, Notice, PageHeading, Panel, Progress } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { kindNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Resumen');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) =>
    json(await api.overview(), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

function Candidacies({ overview }: { overview: AdminOverview }) {
  const { candidacies } = overview;
  return (
    <Panel title="Candidaturas">
      <div className="c-figures">
        <Figure value={candidacies.approved} label="aprobadas" />
        <Figure value={candidacies.substituted} label="sustituidas" />
        <Figure value={candidacies.cancelled} label="canceladas" />
      </div>
    </Panel>
  );
}

function Accounts({ overview, canAct }: { overview: AdminOverview; canAct: boolean }) {
  const { accounts, candidacies } = overview;
  return (
    <Panel title="Cuentas">
      {accounts.overdue > 0 && (
        <div className="mb-4">
          <Notice
            tone="stopped"
            title={`${countOf(accounts.overdue, 'cuenta pasó', 'cuentas pasaron')} su plazo de emisión`}
          >
            {canAct && (
              <p>
                <a href={queryAddress(paths.accounts(), { estado: 'to-issue' })}>Emitir ahora</a>
              </p>
            )}
          </Notice>
        </div>
      )}
      <div className="c-figures">
        <Figure value={accounts.toIssue} of={candidacies.approved} label="por emitir" />
        <Figure value={accounts.issued} of={candidacies.approved} label="emitidas" />
        <Figure value={accounts.received} of={candidacies.approved} label="recibidas" />
      </div>
    </Panel>
  );
}

function Questionnaires({ overview }: { overview: AdminOverview }) {
  return overview.questionnaires.map(({ kind, total, captured, validated, published }) => (
    <Panel key={kind} title={kindNames[kind]}>
      <div className="grid gap-4">
        <Progress label="Capturados" value={captured} max={total} />
        <Progress label="Validados" value={validated} max={total} />
        <Progress label="Publicados" value={published} max={total} />
      </div>
    </Panel>
  ));
}

export default function OverviewPage() {
  const overview = usePage<AdminOverview>();
  const { timeZone, me } = useFrame();
  return (
    <>
      <PageHeading
        title={overview.processName}
        lead={`Cifras al ${formatMoment(overview.now, timeZone)}${overview.demonstration ? ' (reloj de demostración)' : ''}`}
      />
      <div className="c-panels">
        <Questionnaires overview={overview} />
        <Accounts overview={overview} canAct={me?.kind === 'admin'} />
        <Candidacies overview={overview} />
      </div>
      {overview.pending.length > 0 && (
        <section className="mt-10" aria-labelledby="titulo-por-confirmar">
          <h2 id="titulo-por-confirmar">Por confirmar</h2>
          <p className="c-prose mt-2">
            Los documentos no lo dicen: rige la regla de base hasta que el organismo lo decida en su carpeta.
          </p>
          <ul className="c-list mt-4">
            {overview.pending.map((pending) => (
              <li key={pending}>{pending}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
