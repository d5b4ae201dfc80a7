import type { AlliedItem, AlliedList } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import {
  Breadcrumb,
  type Column,
  DataTable,
  EmptyState,
  PageHeading,
  Pagination,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { lastListAddress } from '../../portal/server/last-list.ts';
import { runLoader } from '../../portal/server/run.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';
import { officeAndPlace, ticketRoles } from '../../portal/words/places.ts';
import { stateForCapture } from '../../portal/words/states.ts';

export const meta = pageMeta('Candidaturas en alianza');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface AlliedData extends AlliedList {
  readonly back: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const page = new URL(args.request.url).searchParams.get('pagina');
  return runLoader(args, async (api) => {
    const list = await api.allied(page === null ? {} : { page });
    const data: AlliedData = { ...list, back: await lastListAddress(args.request) };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

const columns: readonly Column<AlliedItem>[] = [
  {
    key: 'name',
    heading: 'Candidatura',
    names: true,
    cell: (item) => (
      <>
        {item.displayName}
        <span className="c-tasks__hint">
          {item.nomination} · {ticketRoles[item.role]}
        </span>
      </>
    ),
  },
  { key: 'answers', heading: 'La captura', cell: (item) => item.answers },
  {
    key: 'curricular',
    heading: 'Curricular',
    fit: true,
    cell: (item) => <StateTag told={stateForCapture[item.curricular]} />,
  },
  {
    key: 'identity',
    heading: 'Identidad',
    fit: true,
    cell: (item) => <StateTag told={stateForCapture[item.identity]} />,
  },
];

export default function AlliedPage() {
  const { items, total, page, pages, back } = usePage<AlliedData>();
  return (
    <>
      <Breadcrumb crumbs={[{ href: back, label: 'Candidaturas' }]} />
      <PageHeading
        title="Candidaturas en alianza"
        lead="Tu partido las postula en coalición o candidatura común y las captura otro partido, según el convenio. Aquí sólo ves su avance."
      />
      <DataTable
        caption={countOf(total, 'candidatura', 'candidaturas')}
        columns={columns}
        rows={items}
        rowKey={(item) => `${item.displayName} ${officeAndPlace(item)} ${item.role} ${item.nomination}`}
        groupOf={officeAndPlace}
        empty={
          <EmptyState title="Ninguna la captura otro partido">
            Tu partido captura todas las candidaturas que postula.
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => queryAddress(paths.allied(), { pagina: String(number) })}
      />
    </>
  );
}
