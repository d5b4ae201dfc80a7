import { ApiProblem } from '@conoceles/api-client';
import { type AccountDetail, ChangeAddress, NewHandover } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  ErrorSummary,
  Notice,
  PageHeading,
  Panel,
  SummaryList,
  TextField,
} from '../../design/components/index.ts';
import { AccountsNotice } from '../../portal/components/accounts-notice.tsx';
import { HandoverForm, Handovers } from '../../portal/components/handovers.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { resendTo } from '../../portal/server/account-actions.ts';
import { fieldErrors } from '../../portal/server/problems.ts';
import { type ActionTools, runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { accountEventWords } from '../../portal/words/account-events.ts';
import { formatMoment, toLocalInput } from '../../portal/words/dates.ts';
import { accountStates, deliveryTold, roleNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Cuenta');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface AccountData extends AccountDetail {
  /** Day and hour at the state's clock, as a form writes them. */
  readonly now: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const accountId = paramOf(args.params, 'accountId');
  return runLoader(args, async (api) => {
    const [account, overview, site] = await Promise.all([api.account(accountId), api.overview(), api.site()]);
    const data: AccountData = { ...account, now: toLocalInput(overview.now, site.timeZone) };
    return json(data, { headers: noStore });
  });
}

interface Rejection {
  readonly errors: Readonly<Record<string, string>>;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly typed: Readonly<Record<string, string>>;
}

const rejected = (rejection: Rejection, status: number) => json(rejection, { status, headers: noStore });

export async function action(args: ActionFunctionArgs) {
  const accountId = paramOf(args.params, 'accountId');
  return runAction(args, async (tools) => {
    const back = paths.account(accountId);
    if (tools.form.get('_intent') === 'reenviar') return resendTo(tools.api, [accountId], back);
    const typed = Object.fromEntries(
      [...tools.form.entries()].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    );
    try {
      const errors = await change(tools, accountId, typed);
      return errors === null
        ? redirect(`${back}?hecho=${tools.form.get('_intent')}`, 303)
        : rejected({ errors, typed }, 422);
    } catch (error) {
      if (!(error instanceof ApiProblem) || ![409, 413, 415, 422].includes(error.status)) throw error;
      const { detail, status, title } = error;
      const errors = status === 413 || status === 415 ? { file: detail ?? title } : fieldErrors(error);
      const isOfField = Object.keys(errors).length > 0;
      return rejected({ errors, ...(isOfField ? {} : { title, detail }), typed }, status);
    }
  });
}

/** Does what the form asks. @returns what each field lacks, or null */
async function change(
  { api, form }: ActionTools,
  accountId: string,
  typed: Readonly<Record<string, string>>,
) {
  const isHandover = form.get('_intent') === 'entrega';
  const input = (isHandover ? NewHandover : ChangeAddress).safeParse(typed);
  if (!input.success) {
    const messages = input.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return Object.fromEntries(messages.toReversed()) as Record<string, string>;
  }
  if ('email' in input.data) await api.changeAddress(accountId, input.data.email);
  else {
    const file = form.get('file');
    const signed = file instanceof File && file.size > 0 ? file : null;
    await api.registerHandover(accountId, input.data, signed);
  }
  return null;
}

const doneWords: Readonly<Record<string, string>> = {
  entrega: 'La entrega quedó registrada',
  correo: 'El correo quedó registrado y el enlace va en camino',
};

function Done() {
  const done = doneWords[useSearchParams()[0].get('hecho') ?? ''];
  if (done === undefined) return null;
  return (
    <div className="mb-6">
      <Notice tone="done" live title={done} />
    </div>
  );
}

function Facts({ account }: { account: AccountData }) {
  const { timeZone } = useFrame();
  const moment = (iso: string | null, otherwise: string) =>
    iso === null ? otherwise : formatMoment(iso, timeZone);
  const facts = [
    { key: 'state', label: 'Cuenta', value: <StateTag told={accountStates[account.state]} /> },
    { key: 'delivery', label: 'Entrega', value: <StateTag told={deliveryTold(account)} /> },
    { key: 'issued', label: 'Emitida', value: moment(account.issuedAt, '—') },
    { key: 'received', label: 'Recibida', value: moment(account.receivedAt, 'Todavía no') },
    ...(account.captureWords === null
      ? []
      : [{ key: 'capture', label: 'Plazo de captura', value: account.captureWords }]),
    { key: 'key', label: 'Clave de acceso', value: account.accessKey ?? 'Se crea con la carta' },
    {
      key: 'link',
      label: 'Enlace o código vivo',
      value: account.linkExpiresAt === null ? 'Ninguno' : `Vence el ${moment(account.linkExpiresAt, '')}`,
    },
  ];
  return <SummaryList facts={facts} tight />;
}

function History({ account }: { account: AccountData }) {
  const { timeZone } = useFrame();
  return (
    <Panel title="Historia">
      <ol className="c-list">
        {account.events.map(({ at, what }) => (
          <li key={`${at} ${what}`}>
            {accountEventWords[what]}
            <span className="c-tasks__hint">{formatMoment(at, timeZone)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Links({ account }: { account: AccountData }) {
  return (
    <Panel title="Enlace y carta">
      <p className="c-prose">
        Hay un solo enlace o código vivo: el nuevo deja sin efecto al anterior, también a las cartas impresas.
      </p>
      <form method="post">
        <input type="hidden" name="accounts" value={account.accountId} />
        <input type="hidden" name="from" value="cuenta" />
        <ButtonRow>
          {account.hasMail && (
            <Button look="secondary" name="_intent" value="reenviar" icon="mail">
              Enviar enlace nuevo
            </Button>
          )}
          <Button look="secondary" formAction={paths.letters()} icon="print">
            Descargar carta (PDF)
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}

function Address({ account, rejection }: { account: AccountData; rejection: Rejection | undefined }) {
  return (
    <Panel title={account.hasMail ? 'Cambiar el correo' : 'Registrar un correo'}>
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          label="Correo"
          width="medium"
          autoComplete="off"
          hint="Se le envía un enlace nuevo. El anterior deja de servir."
          defaultValue={rejection?.typed.email}
          error={rejection?.errors.email}
        />
        <ButtonRow>
          <Button look="secondary" name="_intent" value="correo" icon="send">
            Guardar y enviar enlace
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}

export default function AccountPage() {
  const account = usePage<AccountData>();
  const answer = useActionData<typeof action>() as Rejection | undefined;
  const errors = Object.entries(answer?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text }));
  const isLiaison = account.kind === 'liaison' && account.candidacyId === null;
  const back = isLiaison ? paths.liaisons() : paths.accounts();
  const role = account.kind === 'liaison' && !isLiaison ? 'Persona delegada' : roleNames[account.kind];
  return (
    <>
      <ErrorSummary errors={errors} />
      <AccountsNotice
        refused={answer?.title === undefined ? undefined : { ...answer, title: answer.title }}
      />
      <Done />
      <Breadcrumb crumbs={[{ href: back, label: isLiaison ? 'Enlaces de partido' : 'Cuentas' }]} />
      <PageHeading eyebrow={role} title={account.displayName} lead={account.belongsTo} />
      <div className="c-with-aside">
        <aside className="c-with-aside__aside" aria-label="Historia de la cuenta">
          <History account={account} />
        </aside>
        <div className="grid gap-8">
          <Facts account={account} />
          {account.state !== 'disabled' && (
            <>
              <Links account={account} />
              <Panel title="Entrega en mano">
                <Handovers account={account} />
                <HandoverForm now={account.now} errors={answer?.errors ?? {}} typed={answer?.typed ?? {}} />
              </Panel>
              <Address account={account} rejection={answer} />
            </>
          )}
          {account.candidacyId !== null && (
            <p>
              <a href={paths.status(account.candidacyId)}>Registrar una sustitución o cancelación</a>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
