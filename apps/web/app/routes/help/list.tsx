import type { HelpItem, HelpList } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import {
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  PageHeading,
  Pagination,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { helpForCapture, helpKinds } from '../../portal/words/help.ts';

export const meta = pageMeta('Tus mensajes');
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const page = new URL(args.request.url).searchParams.get('pagina') ?? '1';
  return runLoader(args, async (api) =>
    json(await api.helpThreads({ page }), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

function columnsFor(timeZone: string): readonly Column<HelpItem>[] {
  return [
    {
      key: 'text',
      heading: 'Mensaje',
      names: true,
      cell: (item) => (
        <>
          <a href={paths.helpThread(item.threadId)}>{item.excerpt}</a>
          <span className="c-tasks__hint">
            {[helpKinds[item.kind], item.candidacy, item.page].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      heading: 'Estado',
      fit: true,
      cell: (item) => <StateTag told={helpForCapture[item.state]} />,
    },
    { key: 'at', heading: 'Último cambio', cell: (item) => formatMoment(item.since, timeZone) },
  ];
}

export default function HelpListPage() {
  const { items, total, page, pages } = usePage<HelpList>();
  const { timeZone } = useFrame();
  const write = (
    <LinkButton href={paths.newHelp()} icon="send">
      Escribir un mensaje
    </LinkButton>
  );
  return (
    <>
      <PageHeading
        title="Tus mensajes"
        lead="Lo que has preguntado u opinado, con las respuestas del organismo electoral."
        {...(total > 0 ? { actions: write } : {})}
      />
      {total === 0 ? (
        <EmptyState title="Todavía no has escrito" icon="mail" action={write}>
          Pide ayuda cuando algo no se entienda o no funcione, u opina sobre el sistema.
        </EmptyState>
      ) : (
        <DataTable
          caption={countOf(total, 'conversación', 'conversaciones')}
          columns={columnsFor(timeZone)}
          rows={items}
          rowKey={(item) => item.threadId}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => queryAddress(paths.help(), { pagina: String(number) })}
      />
    </>
  );
}
