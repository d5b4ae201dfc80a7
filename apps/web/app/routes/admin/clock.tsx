import { ApiProblem } from '@conoceles/api-client';
import type { AdminOverview } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Notice,
  PageHeading,
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { requireAdmin } from '../../portal/server/require-admin.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment, toLocalInput } from '../../portal/words/dates.ts';

export const meta = pageMeta('Reloj de demostración');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => {
    await requireAdmin(api);
    return json(await api.overview(), { headers: { 'Cache-Control': 'no-store' } });
  });
}

const refusable: readonly string[] = ['state-conflict', 'invalid-input'];

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const moment = String(form.get('now') ?? '');
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(moment)) {
      return json({ error: 'Elige el día y la hora.' }, { status: 422 });
    }
    try {
      await api.moveClock(`${moment}:00`);
      return redirect(`${paths.clock()}?hecho=1`, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || !refusable.includes(error.code)) throw error;
      return json(
        { error: error.errors[0]?.detail ?? error.detail ?? error.title },
        { status: error.status },
      );
    }
  });
}

export default function ClockPage() {
  const overview = usePage<AdminOverview>();
  const { timeZone } = useFrame();
  const refused = useActionData<typeof action>() as { error: string } | undefined;
  const moved = useSearchParams()[0].has('hecho');
  const now = formatMoment(overview.now, timeZone);
  return (
    <>
      <ErrorSummary errors={refused === undefined ? [] : [{ href: '#now', text: refused.error }]} />
      {moved && refused === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title={`El reloj marca ${now}`}>
            <p>Plazos, ventanas y páginas públicas ya responden a esa hora.</p>
          </Notice>
        </div>
      )}
      <PageHeading title="Reloj de demostración" lead={`Ahora marca ${now}.`} />
      {overview.demonstration ? (
        <form method="post" noValidate>
          <TextField
            name="now"
            type="datetime-local"
            width="medium"
            label="Día y hora"
            hint="A la hora de este organismo. Cambia lo que ven todas las personas de este proceso."
            defaultValue={toLocalInput(overview.now, timeZone)}
            error={refused?.error}
          />
          <ButtonRow>
            <Button icon="clock">Mover el reloj</Button>
          </ButtonRow>
        </form>
      ) : (
        <Notice tone="idle" icon="lock" title="Este proceso corre con la hora real: su reloj no se mueve." />
      )}
    </>
  );
}
