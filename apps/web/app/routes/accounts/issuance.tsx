import type { BatchProgress } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Figure,
  LinkButton,
  Notice,
  PageHeading,
  Progress,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Emisión de cuentas');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const batchId = paramOf(args.params, 'batchId');
  return runLoader(args, async (api) =>
    json(await api.batch(batchId), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

/** What is still to issue is ordered again: nobody gets two accounts. */
export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api }) => {
    const { batchId } = await api.issueAccounts({ all: true });
    return redirect(paths.issuance(batchId), 303);
  });
}

const everyMs = 1000;

/** Looks again while there is something to wait for; without JavaScript the page reloads itself. */
function KeepLooking() {
  const revalidator = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (revalidator.state === 'idle' && document.visibilityState === 'visible') revalidator.revalidate();
    }, everyMs);
    return () => clearInterval(timer);
  }, [revalidator]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  );
}

function Outcome({ batch }: { batch: BatchProgress }) {
  const { already = 0, issued = 0, withoutMail = 0 } = batch.counts;
  return (
    <>
      <Notice tone="done" live title={countOf(issued, 'cuenta emitida', 'cuentas emitidas')}>
        {issued > withoutMail && <p>Cada persona con correo recibe un enlace de un solo uso.</p>}
        {already > 0 && <p>{countOf(already, 'ya tenía cuenta', 'ya tenían cuenta')}: no se repite.</p>}
        {withoutMail > 0 && (
          <p>
            {countOf(withoutMail, 'cuenta no tiene correo', 'cuentas no tienen correo')}: entrégalas con
            carta.{' '}
            <a href={queryAddress(paths.accounts(), { entrega: 'without-mail' })}>
              Ver las que no tienen correo
            </a>
          </p>
        )}
      </Notice>
      <div className="c-figures mt-6">
        <Figure value={issued} of={batch.total} label="emitidas" />
        <Figure value={already} of={batch.total} label="ya tenían cuenta" />
        <Figure value={withoutMail} of={issued} label="sin correo" />
      </div>
    </>
  );
}

function Failed() {
  return (
    <>
      <Notice tone="stopped" live title="La emisión se detuvo antes de terminar">
        <p>Lo emitido está a salvo. Continúa: a nadie se le crean dos cuentas.</p>
      </Notice>
      <form method="post">
        <ButtonRow>
          <Button icon="send">Continuar la emisión</Button>
        </ButtonRow>
      </form>
    </>
  );
}

export default function IssuancePage() {
  const batch = usePage<BatchProgress>();
  const { timeZone } = useFrame();
  const isGoing = batch.state === 'queued' || batch.state === 'running';
  const isLooking = isGoing || batch.mailsWaiting > 0;
  return (
    <>
      {isLooking && <KeepLooking />}
      <Breadcrumb crumbs={[{ href: paths.accounts(), label: 'Cuentas' }]} />
      <PageHeading
        title="Emisión de cuentas"
        lead={`Ordenada el ${formatMoment(batch.createdAt, timeZone)}. Puedes cerrar esta página: sigue sola.`}
      />
      <div className="max-w-measure mb-8">
        <Progress
          label={isGoing ? 'Cuentas emitidas hasta ahora' : 'Cuentas revisadas'}
          value={batch.done}
          max={batch.total}
        />
        {batch.mailsWaiting > 0 && (
          <p className="c-hint mt-3">
            {countOf(batch.mailsWaiting, 'correo espera salir', 'correos esperan salir')}. Salen poco a poco,
            al ritmo que admite el servicio de correo.
          </p>
        )}
      </div>
      {batch.state === 'done' && <Outcome batch={batch} />}
      {batch.state === 'failed' && <Failed />}
      <ButtonRow>
        <LinkButton href={paths.accounts()} look="secondary" icon="people">
          Volver a las cuentas
        </LinkButton>
        {isLooking && <a href={paths.issuance(batch.batchId)}>Actualizar ahora</a>}
      </ButtonRow>
    </>
  );
}
