import { ApiProblem } from '@conoceles/api-client';
import { AccountFilter, type AccountPage, type AccountRow } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Notice,
  PageHeading,
  Pagination,
  Select,
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { accountStates, deliveryTold } from '../../portal/words/states.ts';

export const meta = pageMeta('Cuentas');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface AccountsData extends AccountPage {
  readonly state: keyof typeof accountStates | null;
  readonly delivery: keyof typeof deliveryNames | null;
  readonly q: string;
}

const deliveryNames = {
  bounced: 'El correo rebotó',
  'without-mail': 'Sin correo',
  opened: 'Abrió el enlace y no ha entrado',
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  return runLoader(args, async (api) => {
    const state = AccountFilter.shape.state.safeParse(query.get('estado') ?? undefined).data;
    const delivery = AccountFilter.shape.delivery.safeParse(query.get('entrega') ?? undefined).data;
    const q = query.get('q')?.trim() ?? '';
    const accounts = await api.accounts({
      ...(state === undefined ? {} : { state }),
      ...(delivery === undefined ? {} : { delivery }),
      ...(q === '' ? {} : { q }),
      page: query.get('pagina') ?? '1',
    });
    const data: AccountsData = { ...accounts, state: state ?? null, delivery: delivery ?? null, q };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

/** Issues the one of its row, the marked ones, or every one still to issue; who has an account does not get two. */
export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const one = form.get('one');
    const ids = one === null ? form.getAll('ids').map(String) : [String(one)];
    const all = form.get('_intent') === 'todas';
    if (!all && ids.length === 0) {
      return json({ title: 'Marca al menos una candidatura', detail: undefined }, { status: 422 });
    }
    try {
      const { batchId } = await api.issueAccounts(all ? { all: true } : { candidacyIds: ids });
      return redirect(paths.issuance(batchId), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      return json({ title: error.title, detail: error.detail }, { status: 409 });
    }
  });
}

function columnsFor(timeZone: string): readonly Column<AccountRow>[] {
  return [
    {
      key: 'mark',
      heading: <span className="sr-only">Marcar</span>,
      label: '',
      fit: true,
      cell: (row) =>
        row.state === 'to-issue' && row.status === 'approved' ? (
          <label className="c-choice c-choice--bare">
            <input type="checkbox" name="ids" value={row.candidacyId} />
            <span className="sr-only">Marcar a {row.displayName}</span>
          </label>
        ) : null,
    },
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (row) => (
        <>
          <a href={paths.status(row.candidacyId)}>{row.displayName}</a>
          <span className="c-tasks__hint">
            {row.office} · {row.territory}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      heading: 'Cuenta',
      fit: true,
      cell: (row) => <StateTag told={accountStates[row.state]} />,
    },
    {
      key: 'delivery',
      heading: 'Entrega',
      fit: true,
      cell: (row) => (row.accountId === null ? '—' : <StateTag told={deliveryTold(row)} />),
    },
    { key: 'dates', heading: 'Plazo y fechas', cell: (row) => <Dates row={row} timeZone={timeZone} /> },
    {
      key: 'act',
      heading: <span className="sr-only">Emitir</span>,
      label: '',
      fit: true,
      cell: (row) =>
        row.state === 'to-issue' && row.status === 'approved' ? (
          <Button small look="secondary" name="one" value={row.candidacyId}>
            Emitir<span className="sr-only"> la cuenta de {row.displayName}</span>
          </Button>
        ) : null,
    },
  ];
}

/** The clock of art. 14 c while it runs; afterwards, when it was issued and received. */
function Dates({ row, timeZone }: { row: AccountRow; timeZone: string }) {
  if (row.issuedAt === null) {
    return row.status === 'approved' ? (
      <span className={row.overdue ? 'text-stopped-ink' : undefined}>{row.dueWords}</span>
    ) : (
      '—'
    );
  }
  return (
    <>
      Emitida el {formatMoment(row.issuedAt, timeZone)}
      {row.receivedAt !== null && (
        <span className="c-tasks__hint">Recibida el {formatMoment(row.receivedAt, timeZone)}</span>
      )}
    </>
  );
}

export default function AccountsPage() {
  const { items, total, page, pages, state, delivery, q } = usePage<AccountsData>();
  const refused = useActionData<typeof action>() as { title: string; detail?: string } | undefined;
  const { timeZone } = useFrame();
  const query = { estado: state ?? undefined, entrega: delivery ?? undefined, q: q || undefined };
  const without = (name: keyof typeof query) =>
    queryAddress(paths.accounts(), { ...query, [name]: undefined });
  const active = [
    ...(state === null
      ? []
      : [{ key: 'state', text: accountStates[state].label, withoutHref: without('estado') }]),
    ...(delivery === null
      ? []
      : [{ key: 'delivery', text: deliveryNames[delivery], withoutHref: without('entrega') }]),
    ...(q === '' ? [] : [{ key: 'q', text: `«${q}»`, withoutHref: without('q') }]),
  ];
  return (
    <>
      {refused !== undefined && (
        <div className="mb-6">
          <Notice tone="stopped" live title={refused.title}>
            {refused.detail !== undefined && <p>{refused.detail}</p>}
          </Notice>
        </div>
      )}
      <PageHeading
        title="Cuentas"
        lead="Cada cuenta se emite dentro de un plazo que corre desde que se aprueba la candidatura. Aquí van primero las que faltan."
      />
      <FilterBar action={paths.accounts()} clearHref={paths.accounts()} active={active}>
        <TextField name="q" type="search" label="Nombre" defaultValue={q} />
        <Select
          name="estado"
          label="Estado de la cuenta"
          empty="Todas"
          defaultValue={state ?? ''}
          options={(['to-issue', 'issued', 'received'] as const).map((value) => ({
            value,
            label: accountStates[value].label,
          }))}
        />
        <Select
          name="entrega"
          label="Entrega"
          empty="Todas"
          defaultValue={delivery ?? ''}
          options={Object.entries(deliveryNames).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <form method="post" className="mt-6">
        <ButtonRow>
          <Button name="_intent" value="marcadas" look="secondary" icon="mail">
            Emitir las marcadas
          </Button>
          <Button name="_intent" value="todas" icon="send">
            Emitir todas las pendientes
          </Button>
        </ButtonRow>
        <div className="mt-5">
          <DataTable
            caption={countOf(total, 'candidatura', 'candidaturas')}
            columns={columnsFor(timeZone)}
            rows={items}
            rowKey={(row) => row.candidacyId}
            empty={<EmptyState title="Ninguna candidatura con estos filtros" icon="people" />}
          />
        </div>
      </form>
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => queryAddress(paths.accounts(), { ...query, pagina: String(number) })}
      />
    </>
  );
}
