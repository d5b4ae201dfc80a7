import { type HelpDesk, type HelpItem, HelpKind, HelpState } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import {
  type ActiveFilter,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StatusTag,
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
import { helpForDesk, helpKinds } from '../../portal/words/help.ts';

export const meta = pageMeta('Mesa de ayuda');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const ownName = 'independientes';

interface DeskQuery {
  readonly state?: HelpState | undefined;
  readonly kind?: HelpKind | undefined;
  readonly party?: string | undefined;
}
interface DeskData extends HelpDesk {
  readonly query: DeskQuery;
}

function readQuery(search: URLSearchParams): DeskQuery {
  const state = HelpState.safeParse(search.get('estado')).data;
  const kind = HelpKind.safeParse(search.get('asunto')).data;
  const party = search.get('partido');
  return {
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(party ? { party } : {}),
  };
}

function deskAddress({ state, kind, party }: DeskQuery, page?: number): string {
  const pagina = page === undefined || page === 1 ? undefined : String(page);
  return queryAddress(paths.helpDesk(), { estado: state, asunto: kind, partido: party, pagina });
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const query = readQuery(search);
  return runLoader(args, async (api) => {
    const desk = await api.helpDesk({ ...query, page: search.get('pagina') ?? '1' });
    const data: DeskData = { ...desk, query };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

/** How long an open thread waits, in words; past two days it stands out, past five it cannot be missed. */
function Waiting({ days }: { days: number | null }) {
  if (days === null) return '—';
  const words = days === 0 ? 'Desde hoy' : countOf(days, 'día', 'días');
  if (days < 2) return words;
  return (
    <StatusTag tone={days > 5 ? 'stopped' : 'waiting'} icon="clock">
      {words}
    </StatusTag>
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
          <a href={paths.helpAtDesk(item.threadId)}>{item.excerpt}</a>
          <span className="c-tasks__hint">
            {[item.candidacy, item.page].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'who', heading: 'Quién', cell: (item) => item.who },
    { key: 'kind', heading: 'Asunto', fit: true, cell: (item) => helpKinds[item.kind] },
    {
      key: 'state',
      heading: 'Estado',
      fit: true,
      cell: (item) => <StateTag told={helpForDesk[item.state]} />,
    },
    { key: 'at', heading: 'Recibido', cell: (item) => formatMoment(item.createdAt, timeZone) },
    { key: 'waiting', heading: 'Espera', fit: true, cell: (item) => <Waiting days={item.waitingDays} /> },
  ];
}

function activeFilters({ query, parties }: DeskData): ActiveFilter[] {
  const { state, kind, party } = query;
  const without = (name: keyof DeskQuery) => deskAddress({ ...query, [name]: undefined });
  const partyName = parties.find(({ slug }) => slug === party)?.acronym ?? 'Sin partido';
  return [
    ...(state === undefined
      ? []
      : [{ key: 'state', text: helpForDesk[state].label, withoutHref: without('state') }]),
    ...(kind === undefined ? [] : [{ key: 'kind', text: helpKinds[kind], withoutHref: without('kind') }]),
    ...(party === undefined ? [] : [{ key: 'party', text: partyName, withoutHref: without('party') }]),
  ];
}

function Filters({ data }: { data: DeskData }) {
  const { query, parties } = data;
  return (
    <FilterBar action={paths.helpDesk()} clearHref={paths.helpDesk()} active={activeFilters(data)}>
      <Select
        name="estado"
        label="Estado"
        empty="Todos"
        defaultValue={query.state ?? ''}
        options={Object.entries(helpForDesk).map(([value, { label }]) => ({ value, label }))}
      />
      <Select
        name="asunto"
        label="Asunto"
        empty="Ayuda y opiniones"
        defaultValue={query.kind ?? ''}
        options={Object.entries(helpKinds).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="partido"
        label="Quién"
        empty="Todos"
        defaultValue={query.party ?? ''}
        options={[
          ...parties.map(({ slug, acronym }) => ({ value: slug, label: acronym })),
          { value: ownName, label: 'Candidaturas y personas delegadas' },
        ]}
      />
    </FilterBar>
  );
}

function Register() {
  const { me } = useFrame();
  return (
    <div className="mt-8">
      <Disclosure summary="Descargar el registro (art. 14 h y art. 6)">
        <p>Día, hora, quién, asunto, cuándo y quién respondió, y estado. Sin los textos.</p>
        <p className="c-button-row mt-3">
          <LinkButton href={paths.helpRegister('xlsx')} look="secondary" icon="download">
            Registro (XLSX)
          </LinkButton>
          <LinkButton href={paths.helpRegister('csv')} look="secondary" icon="download">
            Registro (CSV)
          </LinkButton>
        </p>
        {me?.kind === 'admin' && (
          <>
            <p className="mt-5">
              Con los textos puede llevar datos personales: es confidencial y su descarga queda en la
              bitácora.
            </p>
            <p className="c-button-row mt-3">
              <LinkButton href={paths.helpRegister('xlsx', true)} look="secondary" icon="lock">
                Registro con textos (XLSX, confidencial)
              </LinkButton>
            </p>
          </>
        )}
      </Disclosure>
    </div>
  );
}

export default function HelpDeskPage() {
  const data = usePage<DeskData>();
  const { timeZone } = useFrame();
  const filtered = Object.keys(data.query).length > 0;
  const count = (state: HelpState) =>
    data.figures.reduce((sum, figure) => sum + (figure.state === state ? figure.count : 0), 0);
  const all = data.figures.reduce((sum, figure) => sum + figure.count, 0);
  return (
    <>
      <PageHeading
        title="Mesa de ayuda"
        lead={`${countOf(count('open'), 'mensaje espera', 'mensajes esperan')} respuesta, de ${countOf(all, 'conversación', 'conversaciones')}. Lo que más espera va primero.`}
      />
      <Filters data={data} />
      <div className="mt-6">
        <DataTable
          caption={countOf(data.total, 'conversación', 'conversaciones')}
          columns={columnsFor(timeZone)}
          rows={data.items}
          rowKey={(item) => item.threadId}
          empty={
            <EmptyState title={filtered ? 'Ninguna con estos filtros' : 'Nadie ha escrito'} icon="mail">
              {filtered
                ? 'Quita algún filtro para ver más.'
                : 'Aquí llegan las solicitudes de ayuda y las opiniones de quienes capturan.'}
            </EmptyState>
          }
        />
        <Pagination page={data.page} pages={data.pages} hrefOf={(page) => deskAddress(data.query, page)} />
      </div>
      <Register />
    </>
  );
}
