import type { PlatformTenant, PlatformTenants } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { type Column, DataTable, EmptyState, PageHeading, StatusTag } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatDay, formatMoment, formatNumber } from '../../portal/words/dates.ts';
import { kindShort } from '../../portal/words/states.ts';

export const meta = pageMeta('Estados');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface TenantsData extends PlatformTenants {
  /** Port of this address: states live on the same one. */
  readonly port: string;
}

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => {
    const { port } = new URL(args.context.origin);
    const data: TenantsData = { ...(await api.tenants()), port };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

type Stage = 'captured' | 'validated' | 'published';

/** One figure per questionnaire, each with its denominator. */
function StageFigures({ tenant, stage }: { tenant: PlatformTenant; stage: Stage }) {
  return (
    <ul>
      {tenant.questionnaires.map((questionnaire) => (
        <li key={questionnaire.kind} className="whitespace-nowrap">
          {kindShort[questionnaire.kind]}: {formatNumber(questionnaire[stage])} de{' '}
          {formatNumber(tenant.candidacies)}
        </li>
      ))}
    </ul>
  );
}

function columnsFor(timeZone: string, port: string): readonly Column<PlatformTenant>[] {
  const stage = (key: Stage, heading: string): Column<PlatformTenant> => ({
    key,
    heading,
    cell: (tenant) => <StageFigures tenant={tenant} stage={key} />,
  });
  return [
    {
      key: 'name',
      heading: 'Organismo',
      names: true,
      cell: (tenant) => (
        <>
          <a href={`//${tenant.host}${port === '' || tenant.host.includes(':') ? '' : `:${port}`}/`}>
            {tenant.acronym}
          </a>
          <span className="c-tasks__hint">{tenant.name}</span>
        </>
      ),
    },
    {
      key: 'status',
      heading: 'Sitio',
      fit: true,
      cell: (tenant) =>
        tenant.status === 'active' ? (
          <StatusTag tone="done">Activo</StatusTag>
        ) : (
          <StatusTag tone="stopped">Suspendido</StatusTag>
        ),
    },
    {
      key: 'process',
      heading: 'Proceso',
      cell: (tenant) => (
        <div>
          {tenant.processName ?? 'Sin proceso'}
          {tenant.electionDay !== null && (
            <span className="c-tasks__hint">Elección: {formatDay(tenant.electionDay)}</span>
          )}
        </div>
      ),
    },
    stage('captured', 'Capturados'),
    stage('validated', 'Validados'),
    stage('published', 'Publicados'),
    {
      key: 'taken',
      heading: 'Cifras al',
      cell: (tenant) => (tenant.takenAt === null ? '—' : formatMoment(tenant.takenAt, timeZone)),
    },
  ];
}

export default function TenantsPage() {
  const { items, port } = usePage<TenantsData>();
  const { timeZone } = useFrame();
  return (
    <>
      <PageHeading
        title="Estados"
        lead="Captura, validación y publicación de cada organismo. Aquí nunca se ve a una persona."
      />
      <DataTable
        caption={`${countOf(items.length, 'organismo', 'organismos')}, por cuestionario y con su total de candidaturas`}
        columns={columnsFor(timeZone, port)}
        rows={items}
        rowKey={(tenant) => tenant.slug}
        empty={<EmptyState title="Todavía no hay organismos" icon="landmark" />}
      />
    </>
  );
}
