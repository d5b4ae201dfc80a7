import { AccountFilter, type AccountPage } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Select,
  TextField,
} from '../../design/components/index.ts';
import { accountColumns } from '../../portal/components/account-columns.tsx';
import { AccountsNotice } from '../../portal/components/accounts-notice.tsx';
import { AccountsTabs } from '../../portal/components/accounts-tabs.tsx';
import { LetterNote } from '../../portal/components/letter-note.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import {
  type AccountsRefusal,
  orRefusal,
  refuseAccounts,
  resendTo,
} from '../../portal/server/account-actions.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';
import { accountStates } from '../../portal/words/states.ts';

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

/** Issues the one of its row, the marked ones, or every one still to issue; or mails new links to those marked that have an account. */
export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const intent = form.get('_intent');
    if (intent === 'reenviar') {
      return resendTo(api, form.getAll('accounts').map(String), paths.accounts());
    }
    const one = form.get('one');
    const ids = one === null ? form.getAll('ids').map(String) : [String(one)];
    const all = intent === 'todas';
    if (!all && ids.length === 0)
      return refuseAccounts({ title: 'Marca al menos una candidatura por emitir' });
    return orRefusal(async () => {
      const { batchId } = await api.issueAccounts(all ? { all: true } : { candidacyIds: ids });
      return redirect(paths.issuance(batchId), 303);
    });
  });
}

export default function AccountsPage() {
  const { items, total, page, pages, state, delivery, q } = usePage<AccountsData>();
  const refused = useActionData<typeof action>() as AccountsRefusal | undefined;
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
      <AccountsNotice refused={refused} />
      <PageHeading
        title="Cuentas"
        lead="Cada cuenta se emite dentro de un plazo que corre desde que se aprueba la candidatura. Aquí van primero las que faltan."
      />
      <AccountsTabs current="candidacies" />
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
          <Button name="_intent" value="todas" icon="send">
            Emitir todas las pendientes
          </Button>
          <Button name="_intent" value="marcadas" look="secondary" icon="check">
            Emitir las marcadas
          </Button>
          <Button name="_intent" value="reenviar" look="secondary" icon="mail">
            Enviar enlace nuevo
          </Button>
          <Button formAction={paths.letters()} look="secondary" icon="print">
            Descargar cartas (PDF)
          </Button>
        </ButtonRow>
        <div className="mt-4">
          <LetterNote />
        </div>
        <div className="mt-5">
          <DataTable
            caption={countOf(total, 'candidatura', 'candidaturas')}
            columns={accountColumns(timeZone)}
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
