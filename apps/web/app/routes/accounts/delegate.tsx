import { ApiProblem } from '@conoceles/api-client';
import { type DelegateState, NewDelegate } from '@conoceles/contracts';
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
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Persona delegada');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => json(await api.delegate(candidacyId), { headers: noStore }));
}

interface Rejection {
  readonly errors: Readonly<Record<string, string>>;
  readonly problem?: string | undefined;
  readonly typed: { readonly displayName: string; readonly email: string };
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runAction(args, async ({ api, form }) => {
    const back = paths.delegate(candidacyId);
    const typed = {
      displayName: String(form.get('displayName') ?? ''),
      email: String(form.get('email') ?? '').trim(),
    };
    const reject = (rejection: Omit<Rejection, 'typed'>, status: number) =>
      json({ ...rejection, typed }, { status, headers: noStore });
    try {
      if (form.get('_intent') === 'retirar') {
        await api.withdrawDelegate(candidacyId);
        return redirect(`${back}?hecho=retirada`, 303);
      }
      const input = NewDelegate.safeParse(typed);
      if (!input.success) {
        const messages = input.error.issues.map(({ path, message }) => [String(path[0]), message]);
        return reject({ errors: Object.fromEntries(messages.toReversed()) }, 422);
      }
      await api.nameDelegate(candidacyId, input.data);
      return redirect(`${back}?hecho=nombrada`, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      return reject({ errors: {}, problem: error.detail ?? error.title }, 409);
    }
  });
}

const doneWords: Readonly<Record<string, string>> = {
  nombrada: 'Le enviamos un enlace para elegir su frase de acceso',
  retirada: 'Ya no puede entrar ni capturar por ti',
};

function Named({ delegate }: { delegate: NonNullable<DelegateState['delegate']> }) {
  const { timeZone } = useFrame();
  const bounced = delegate.mail === 'bounced' || delegate.mail === 'failed';
  return (
    <Panel title={delegate.displayName}>
      <div className="c-prose">
        <p>
          La nombraste el {formatMoment(delegate.namedAt, timeZone)}.{' '}
          {delegate.receivedAt === null
            ? 'Todavía no ha entrado.'
            : `Entró por primera vez el ${formatMoment(delegate.receivedAt, timeZone)}.`}
        </p>
      </div>
      {bounced && (
        <Notice tone="stopped" title="El correo no le llegó">
          <p>Retírala y nómbrala otra vez con el correo corregido.</p>
        </Notice>
      )}
      <form method="post">
        <ButtonRow>
          <Button look="danger" name="_intent" value="retirar" icon="ban">
            Retirar a la persona delegada
          </Button>
        </ButtonRow>
        <p className="c-hint mt-3">Sale en el acto. Lo que capturó se conserva.</p>
      </form>
    </Panel>
  );
}

function NameForm({ rejection }: { rejection: Rejection | undefined }) {
  const { errors, typed } = rejection ?? { errors: {} as Rejection['errors'], typed: undefined };
  return (
    <form method="post" noValidate>
      <TextField
        name="displayName"
        label="Nombre completo"
        width="medium"
        autoComplete="off"
        defaultValue={typed?.displayName}
        error={errors.displayName}
      />
      <TextField
        name="email"
        type="email"
        label="Correo"
        width="medium"
        autoComplete="off"
        hint="Le llega un enlace de un solo uso. No compartas tu propia frase de acceso."
        defaultValue={typed?.email}
        error={errors.email}
      />
      <ButtonRow>
        <Button name="_intent" value="nombrar" icon="send">
          Nombrar y enviar enlace
        </Button>
      </ButtonRow>
    </form>
  );
}

export default function DelegatePage() {
  const { candidacyId, displayName, delegate } = usePage<DelegateState>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const done = doneWords[useSearchParams()[0].get('hecho') ?? ''];
  const errors = Object.entries(rejection?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <div className="max-w-[46rem]">
      <ErrorSummary errors={errors} />
      {rejection?.problem !== undefined && (
        <div className="mb-6">
          <Notice tone="stopped" live title={rejection.problem} />
        </div>
      )}
      {rejection === undefined && done !== undefined && (
        <div className="mb-6">
          <Notice tone="done" live title={done} />
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.candidacy(candidacyId), label: displayName }]} />
      <PageHeading
        title="Persona delegada"
        lead="Puede capturar, enviar y autorizar por tu candidatura independiente. Las autorizaciones sobre tus datos sólo puedes darlas tú."
      />
      {delegate === null ? <NameForm rejection={rejection} /> : <Named delegate={delegate} />}
    </div>
  );
}
