import type { PublishedReviews, ReviewQueue } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { EmptyState, ErrorSummary, Notice, PageHeading, Pagination } from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { QueueFigures } from '../../portal/components/queue-figures.tsx';
import { BulkBar } from '../../portal/desk/bulk-bar.tsx';
import { type FilterChoices, QueueFilters } from '../../portal/desk/queue-filters.tsx';
import { QueueTable } from '../../portal/desk/queue-table.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import {
  type QueueQuery,
  queryForApi,
  queueAddress,
  readQueueQuery,
  sheetAddress,
} from '../../portal/queue-address.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type BulkRefusal, runBulk } from '../../portal/server/run-bulk.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';

export const meta = pageMeta('Mesa de verificación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface QueueData extends ReviewQueue {
  readonly query: QueueQuery;
  readonly choices: FilterChoices;
  readonly accountId: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const query = readQueueQuery(search);
  return runLoader(args, async (api) => {
    const page = search.get('pagina');
    const [queue, site, me] = await Promise.all([
      api.queue({ ...queryForApi(query), ...(page === null ? {} : { page }) }),
      api.site(),
      api.me(),
    ]);
    const choices: FilterChoices = {
      kinds: me.reviews,
      offices: site.offices.map(({ slug, name }) => ({ slug, name })),
      parties: site.parties.map(({ slug, name, acronym }) => ({ slug, name, acronym })),
      reviewers: queue.reviewers,
    };
    const data: QueueData = { ...queue, query, choices, accountId: me.accountId };
    return json(data, { headers: noStore });
  });
}

export async function action(args: ActionFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return runAction(args, async ({ api, form }) => {
    const outcome = await runBulk(api, form);
    if ('refusal' in outcome) return json(outcome.refusal, { status: 422, headers: noStore });
    const page = Number(search.get('pagina') ?? '1');
    const address = new URL(queueAddress(readQueueQuery(search), page), 'http://mesa');
    address.searchParams.set('hecho', outcome.done);
    address.searchParams.set('cuantos', String(outcome.count));
    return redirect(`${address.pathname}${address.search}`, 303);
  });
}

const doneWords: Readonly<Record<string, (count: number) => string>> = {
  asignado: (count) => `Cambió el turno de ${countOf(count, 'cuestionario', 'cuestionarios')}`,
  publicado: (count) => `${countOf(count, 'cuestionario publicado', 'cuestionarios publicados')}`,
  terminado: () => 'Ya no queda ninguno con estos filtros',
};

function Done() {
  const [search] = useSearchParams();
  const words = doneWords[search.get('hecho') ?? ''];
  const count = Number(search.get('cuantos') ?? '0');
  if (words === undefined || !Number.isInteger(count)) return null;
  return (
    <div className="mb-6">
      <Notice tone="done" live title={words(count)} />
    </div>
  );
}

/** What was published, and by name what was left out and why. */
function LeftOut({ published, leftOut }: PublishedReviews) {
  return (
    <div className="mb-6">
      <Notice
        tone="waiting"
        live
        title={`Se publicaron ${published.length} y ${countOf(leftOut.length, 'quedó fuera', 'quedaron fuera')}`}
      >
        <ul className="c-list">
          {leftOut.map((one) => (
            <li key={`${one.candidacyId} ${one.kind}`}>
              <a href={sheetAddress(one)}>{one.displayName}</a>: {one.reason}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Queue({ data }: { data: QueueData }) {
  const { timeZone } = useFrame();
  const filtered = Object.keys(data.query).length > 0;
  const canPublish = data.items.some(({ state }) => state === 'validated');
  return (
    <form method="post" noValidate className="c-queue" id="cola">
      <QueueTable
        items={data.items}
        total={data.total}
        query={data.query}
        timeZone={timeZone}
        empty={
          <EmptyState title={filtered ? 'Ninguno con estos filtros' : 'Nada por verificar'} icon="done">
            {filtered
              ? 'Quita algún filtro para ver más.'
              : 'Aquí aparecen los cuestionarios cuando los envía la candidatura.'}
          </EmptyState>
        }
      />
      {data.items.length > 0 && (
        <BulkBar
          reviewers={data.reviewers}
          me={{ accountId: data.accountId, kinds: data.choices.kinds }}
          canPublish={canPublish}
        />
      )}
    </form>
  );
}

export default function QueuePage() {
  const data = usePage<QueueData>();
  const refusal = useActionData<typeof action>() as BulkRefusal | undefined;
  return (
    <>
      <ErrorSummary errors={(refusal?.errors ?? []).map((text) => ({ href: '#cola', text }))} />
      {refusal?.partly === undefined ? <Done /> : <LeftOut {...refusal.partly} />}
      <PageHeading title="Mesa de verificación" lead="Los que más esperan van primero." />
      <QueueFigures figures={data.figures} query={data.query} />
      <div className="mt-6">
        <QueueFilters query={data.query} choices={data.choices} />
      </div>
      <div className="mt-6">
        <Queue data={data} />
        <Pagination page={data.page} pages={data.pages} hrefOf={(page) => queueAddress(data.query, page)} />
      </div>
    </>
  );
}
