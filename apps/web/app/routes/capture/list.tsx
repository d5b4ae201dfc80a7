import type { CaptureItem, CaptureList, Named, PartyPortal } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Select,
} from '../../design/components/index.ts';
import type { PortalApi } from '../../portal/api.ts';
import { PartyPortalView } from '../../portal/components/party/party-portal-view.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { homeOf } from '../../portal/home-of.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { type PartyQuery, partyFilter, readPartyQuery } from '../../portal/party-query.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { rememberList } from '../../portal/server/last-list.ts';
import { runLoader } from '../../portal/server/run.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';
import { officeAndPlace, ticketRoles } from '../../portal/words/places.ts';
import { isPending, stateForCapture } from '../../portal/words/states.ts';

export const meta = pageMeta('Candidaturas');
export { ProblemBoundary as ErrorBoundary };

interface ListData extends CaptureList {
  readonly filter: { readonly office?: string; readonly page?: string };
  readonly offices: readonly z.infer<typeof Named>[];
}

interface PartyData {
  readonly portal: PartyPortal;
  readonly query: PartyQuery;
}

/** A party has its portal; a candidate with one candidacy goes straight to it; staff go to their own desk. */
export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  return runLoader(args, async (api) => {
    const me = await api.me();
    if (homeOf(me) !== paths.portal()) throw redirect(homeOf(me));
    if (me.party !== null) return partyList(args, api);
    const office = query.get('cargo') || undefined;
    const page = query.get('pagina') || undefined;
    const filter = { ...(office === undefined ? {} : { office }), ...(page === undefined ? {} : { page }) };
    const [list, site] = await Promise.all([api.candidacies(filter), api.site()]);
    const only = list.items[0];
    if (me.candidacyId !== null && list.total === 1 && only !== undefined) {
      throw redirect(paths.candidacy(only.candidacyId));
    }
    const data: ListData = {
      ...list,
      filter,
      offices: site.offices.map(({ slug, name }) => ({ slug, name })),
    };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

async function partyList({ request }: LoaderFunctionArgs, api: PortalApi) {
  const search = new URL(request.url).searchParams;
  const query = readPartyQuery(search);
  const page = search.get('pagina');
  const portal = await api.partyPortal({ ...partyFilter(query), ...(page === null ? {} : { page }) });
  const data: PartyData = { portal, query };
  return json(data, { headers: { 'Cache-Control': 'no-store', ...(await rememberList(request)) } });
}

const columns: readonly Column<CaptureItem>[] = [
  {
    key: 'name',
    heading: 'Candidatura',
    names: true,
    cell: (item) => (
      <>
        <a href={paths.candidacy(item.candidacyId)}>{item.displayName}</a>
        <span className="c-tasks__hint">
          {officeAndPlace(item)} · {ticketRoles[item.role]}
        </span>
      </>
    ),
  },
  {
    key: 'clock',
    heading: 'Plazo',
    cell: (item) => (isPending(item.curricular) || isPending(item.identity) ? item.deadline.words : '—'),
  },
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
  {
    key: 'authorisation',
    heading: 'Autorización',
    fit: true,
    cell: (item) => (item.awaitsAuthorisation ? 'Por autorizar' : '—'),
  },
];

export const handle = { desk: true };

export default function CandidaciesPage() {
  const data = usePage<ListData | PartyData>();
  return 'portal' in data ? <PartyPortalView {...data} /> : <OwnList {...data} />;
}

/** Of whoever answers for no party: more than one candidacy of one person, or those it was made a delegate of. */
function OwnList({ items, total, page, pages, filter, offices }: ListData) {
  const { office } = filter;
  const officeName = offices.find(({ slug }) => slug === office)?.name;
  return (
    <>
      <PageHeading title="Candidaturas" lead="Las que te toca capturar, con su plazo y su avance." />
      {offices.length > 1 && (
        <FilterBar
          action={paths.portal()}
          clearHref={paths.portal()}
          active={
            officeName === undefined ? [] : [{ key: 'cargo', text: officeName, withoutHref: paths.portal() }]
          }
        >
          <Select
            name="cargo"
            label="Cargo"
            empty="Todos los cargos"
            defaultValue={office ?? ''}
            options={offices.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        </FilterBar>
      )}
      <div className="mt-6">
        <DataTable
          caption={countOf(total, 'candidatura', 'candidaturas')}
          columns={columns}
          rows={items}
          rowKey={(item) => item.candidacyId}
          empty={
            <EmptyState
              title={officeName === undefined ? 'Todavía no tienes candidaturas' : 'Ninguna con este filtro'}
            >
              Aparecen aquí cuando el organismo electoral las aprueba y emite sus cuentas.
            </EmptyState>
          }
        />
        <Pagination
          page={page}
          pages={pages}
          hrefOf={(number) => queryAddress(paths.portal(), { cargo: office, pagina: String(number) })}
        />
      </div>
    </>
  );
}
