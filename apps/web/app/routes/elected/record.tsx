import { ApiProblem } from '@conoceles/api-client';
import { type AccountRow, type ElectedStanding, RecordElected } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  ErrorSummary,
  Notice,
  PageHeading,
  RadioGroup,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';
import { dayInWords } from '../../public-site/words.ts';

export const meta = pageMeta('Si fue electa');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface ElectedData {
  readonly row: AccountRow;
  readonly standing: ElectedStanding;
}

export async function loader(args: LoaderFunctionArgs) {
  const candidacy = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => {
    const [found, standing] = await Promise.all([api.accounts({ candidacy }), api.readElected(candidacy)]);
    const data: ElectedData = { row: orNotFound(found.items[0]), standing };
    return json(data, { headers: noStore });
  });
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runAction(args, async ({ api, form }) => {
    const input = RecordElected.safeParse({ elected: form.get('elected') });
    if (!input.success) return json({ error: 'Elige qué consta.' }, { status: 422, headers: noStore });
    try {
      await api.recordElected(candidacyId, input.data);
      return redirect(`${paths.recordElected(candidacyId)}?hecho=1`, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      return json({ error: error.detail ?? error.title }, { status: 409, headers: noStore });
    }
  });
}

const wordOf = (elected: boolean | null): RecordElected['elected'] =>
  elected === null ? 'unknown' : elected ? 'yes' : 'no';

/** Whether one person was elected. */
export default function RecordElectedPage() {
  const { row, standing } = usePage<ElectedData>();
  const refused = useActionData<typeof action>() as { error: string } | undefined;
  const done = useSearchParams()[0].has('hecho');
  const canRecord = standing.open && row.status === 'approved';
  return (
    <>
      <ErrorSummary errors={refused === undefined ? [] : [{ href: '#elected', text: refused.error }]} />
      <Breadcrumb
        crumbs={[
          { href: paths.accounts(), label: 'Cuentas' },
          { href: paths.status(row.candidacyId), label: row.displayName },
        ]}
      />
      <PageHeading
        eyebrow="Si fue electa"
        title={row.displayName}
        lead={`${row.office} · ${row.territory}`}
      />
      {done && refused === undefined && <Notice tone="done" live title="Quedó registrado" />}
      {!canRecord && (
        <Notice
          tone="waiting"
          title={standing.open ? 'Esta candidatura no contendió' : 'Todavía no se registran resultados'}
        >
          <p>
            {standing.open
              ? 'Fue sustituida o cancelada.'
              : `La elección es el ${dayInWords(standing.electionDay)}. Se registra desde el día siguiente.`}
          </p>
        </Notice>
      )}
      {canRecord && (
        <form method="post" noValidate className="mt-6">
          <RadioGroup
            name="elected"
            label="Qué consta en la constancia o en el acuerdo"
            error={refused?.error}
            marked={[wordOf(standing.elected)]}
            choices={[
              { value: 'yes', label: 'Fue electa' },
              { value: 'no', label: 'No fue electa' },
              { value: 'unknown', label: 'Sin registrar todavía' },
            ]}
          />
          <ButtonRow>
            <Button icon="check">Registrar</Button>
            <a href={paths.results()}>Registrar varias con una lista</a>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
