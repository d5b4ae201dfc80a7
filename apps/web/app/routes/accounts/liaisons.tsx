import type { LiaisonPage, LiaisonRow, PartyLiaisons } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  ErrorSummary,
  Notice,
  PageHeading,
  Panel,
  RowMark,
  TextArea,
} from '../../design/components/index.ts';
import { AccountsNotice } from '../../portal/components/accounts-notice.tsx';
import { AccountsTabs } from '../../portal/components/accounts-tabs.tsx';
import { LetterNote } from '../../portal/components/letter-note.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { type AccountsRefusal, orRefusal, resendTo } from '../../portal/server/account-actions.ts';
import { readLiaisonList } from '../../portal/server/read-liaison-list.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { accountStates, deliveryTold } from '../../portal/words/states.ts';

export const meta = pageMeta('Enlaces de partido');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => json(await api.liaisons(), { headers: noStore }));
}

interface Rejection extends Partial<AccountsRefusal> {
  readonly error?: string;
  readonly typed?: string;
}

/** Issues the accounts of the lines written, or mails new links to those marked, or to all that have not come in. */
export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const intent = form.get('_intent');
    if (intent === 'reenviar') {
      return resendTo(api, form.getAll('accounts').map(String), paths.liaisons());
    }
    const { parties } = await api.liaisons();
    if (intent === 'reenviar-pendientes') return resendTo(api, waitingIn(parties), paths.liaisons());
    const typed = String(form.get('lista') ?? '');
    const read = readLiaisonList(typed, parties);
    if ('error' in read) return json({ error: read.error, typed }, { status: 422, headers: noStore });
    return orRefusal(async () => {
      const { issued, already } = await api.issueLiaisons(read.liaisons);
      const told = { emitidas: String(issued), ya: String(already) };
      return redirect(queryAddress(paths.liaisons(), told), 303);
    });
  });
}

const waitingIn = (parties: readonly PartyLiaisons[]) =>
  parties.flatMap(({ liaisons }) =>
    liaisons.filter(({ state, hasMail }) => state === 'issued' && hasMail).map(({ accountId }) => accountId),
  );

interface Row extends LiaisonRow {
  readonly party: string;
}

function columnsFor(timeZone: string): readonly Column<Row>[] {
  return [
    {
      key: 'mark',
      heading: <span className="sr-only">Marcar</span>,
      label: '',
      fit: true,
      cell: (row) =>
        row.state === 'disabled' ? null : (
          <RowMark name="accounts" value={row.accountId} label={`Marcar a ${row.displayName}`} />
        ),
    },
    {
      key: 'name',
      heading: 'Enlace',
      names: true,
      cell: (row) => (
        <>
          <a href={paths.account(row.accountId)}>{row.displayName}</a>
          <span className="c-tasks__hint">{row.party}</span>
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
      cell: (row) => <StateTag told={deliveryTold(row)} />,
    },
    { key: 'issued', heading: 'Emitida', cell: (row) => formatMoment(row.issuedAt, timeZone) },
    {
      key: 'received',
      heading: 'Recibida',
      cell: (row) => (row.receivedAt === null ? '—' : formatMoment(row.receivedAt, timeZone)),
    },
  ];
}

function Issued() {
  const [query] = useSearchParams();
  if (!query.has('emitidas')) return null;
  const [issued, already] = [Number(query.get('emitidas')), Number(query.get('ya'))];
  return (
    <div className="mb-6">
      <Notice
        tone={issued > 0 ? 'done' : 'waiting'}
        live
        title={countOf(issued, 'cuenta emitida', 'cuentas emitidas')}
      >
        {already > 0 && <p>{countOf(already, 'ya tenía cuenta', 'ya tenían cuenta')}: no se repite.</p>}
      </Notice>
    </div>
  );
}

/** Parties that answer for candidacies and have nobody who can come in. */
function Unattended({ parties }: { parties: readonly PartyLiaisons[] }) {
  const alone = parties.filter(
    ({ candidacies, liaisons }) => candidacies > 0 && liaisons.every(({ state }) => state === 'disabled'),
  );
  if (alone.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="waiting" title={`${countOf(alone.length, 'partido', 'partidos')} sin enlace`}>
        <p>
          {alone
            .map(
              ({ acronym, candidacies }) =>
                `${acronym} (${countOf(candidacies, 'candidatura', 'candidaturas')})`,
            )
            .join(', ')}
        </p>
      </Notice>
    </div>
  );
}

function NewLiaisonsForm({ rejection }: { rejection: Rejection | undefined }) {
  return (
    <Panel title="Emitir cuentas a enlaces">
      <form method="post" noValidate>
        <TextArea
          name="lista"
          label="Un renglón por persona: partido; nombre; correo"
          hint="El partido, por sus siglas o su nombre. Sin correo también se emite: descarga su carta."
          rows={4}
          defaultValue={rejection?.typed}
          error={rejection?.error}
        />
        <ButtonRow>
          <Button name="_intent" value="emitir" icon="send">
            Emitir cuentas
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}

export default function LiaisonsPage() {
  const { parties } = usePage<LiaisonPage>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const { timeZone } = useFrame();
  const rows = parties.flatMap(({ acronym, liaisons }) =>
    liaisons.map((liaison): Row => ({ ...liaison, party: acronym })),
  );
  const waiting = waitingIn(parties).length;
  const refused =
    rejection?.title === undefined ? undefined : { title: rejection.title, detail: rejection.detail };
  return (
    <>
      <ErrorSummary
        errors={rejection?.error === undefined ? [] : [{ href: '#lista', text: rejection.error }]}
      />
      <AccountsNotice refused={refused} />
      {rejection === undefined && <Issued />}
      <PageHeading
        title="Enlaces de partido"
        lead="Quien captura y responde por las candidaturas de cada partido."
      />
      <AccountsTabs current="liaisons" />
      <Unattended parties={parties} />
      {rows.length > 0 && (
        <form method="post" className="mt-6">
          <input type="hidden" name="from" value="enlaces" />
          <ButtonRow>
            <Button name="_intent" value="reenviar" look="secondary" icon="mail">
              Enviar enlace nuevo
            </Button>
            <Button formAction={paths.letters()} look="secondary" icon="print">
              Descargar cartas (PDF)
            </Button>
            {waiting > 0 && (
              <Button name="_intent" value="reenviar-pendientes" look="secondary" icon="send">
                Enviar enlace a quienes no han entrado ({waiting})
              </Button>
            )}
          </ButtonRow>
          <div className="mt-4">
            <LetterNote />
          </div>
          <div className="mt-5">
            <DataTable
              caption={countOf(rows.length, 'enlace', 'enlaces')}
              columns={columnsFor(timeZone)}
              rows={rows}
              rowKey={(row) => row.accountId}
            />
          </div>
        </form>
      )}
      <div className="mt-8">
        <NewLiaisonsForm rejection={rejection} />
      </div>
    </>
  );
}
