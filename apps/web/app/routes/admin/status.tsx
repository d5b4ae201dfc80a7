import { ApiProblem } from '@conoceles/api-client';
import { type AccountRow, ChangeStatus } from '@conoceles/contracts';
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
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { fieldErrors } from '../../portal/server/problems.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { orNotFound, paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { toLocalInput } from '../../portal/words/dates.ts';

export const meta = pageMeta('Sustitución o cancelación');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface StatusData {
  readonly row: AccountRow;
  readonly today: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const candidacy = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => {
    const [found, overview, site] = await Promise.all([
      api.accounts({ candidacy }),
      api.overview(),
      api.site(),
    ]);
    const data: StatusData = {
      row: orNotFound(found.items[0]),
      today: toLocalInput(overview.now, site.timeZone).slice(0, 10),
    };
    return json(data, { headers: noStore });
  });
}

interface Rejection {
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: string | null;
  readonly typed: Readonly<Record<string, string>>;
}

function rejected(rejection: Rejection, status: number) {
  return json(rejection, { status, headers: noStore });
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runAction(args, async ({ api, form }) => {
    const typed = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value)]));
    const input = ChangeStatus.safeParse(typed);
    if (!input.success) {
      const errors: Record<string, string> = {};
      for (const { path, message } of input.error.issues)
        errors[String(path[0])] ??= ownMessage(path[0], message);
      return rejected({ errors, problem: null, typed }, 422);
    }
    try {
      await api.changeStatus(candidacyId, input.data);
      return redirect(`${paths.status(candidacyId)}?hecho=1`, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || ![409, 422].includes(error.status)) throw error;
      const errors = fieldErrors(error);
      const problem = Object.keys(errors).length > 0 ? null : (error.detail ?? error.title);
      return rejected({ errors, problem, typed }, error.status);
    }
  });
}

function ownMessage(field: PropertyKey | undefined, message: string): string {
  if (field === 'status') return 'Elige qué pasó.';
  if (field === 'on') return 'Escribe la fecha del acuerdo.';
  return message;
}

const endedWords = { substituted: 'sustituida', cancelled: 'cancelada' } as const;

function Ended({ row }: { row: AccountRow }) {
  const done = useSearchParams()[0].has('hecho');
  if (row.status === 'approved') return null;
  return (
    <Notice
      tone={done ? 'done' : 'idle'}
      icon="ban"
      live={done}
      title={`Esta candidatura está ${endedWords[row.status]}`}
    >
      <p>Su perfil ya no se muestra; su dirección dice qué pasó y cuándo, sin datos personales.</p>
    </Notice>
  );
}

export default function StatusPage() {
  const data = usePage<StatusData>();
  const rejection = useActionData<typeof action>() as Rejection | undefined;
  const { me } = useFrame();
  const { row } = data;
  const typed = rejection?.typed ?? {};
  const errors = rejection?.errors ?? {};
  return (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }))} />
      {rejection?.problem != null && (
        <div className="mb-6">
          <Notice tone="stopped" live title={rejection.problem} />
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.accounts(), label: 'Cuentas' }]} />
      <PageHeading
        eyebrow="Sustitución o cancelación"
        title={row.displayName}
        lead={`${row.office} · ${row.territory}`}
      />
      <p className="mb-6">
        <a href={paths.staffConsents(row.candidacyId)}>Autorizaciones de la candidatura</a>
        {me?.kind === 'admin' && (
          <>
            {' · '}
            <a href={paths.recordElected(row.candidacyId)}>Si fue electa</a>
          </>
        )}
        {row.status === 'approved' && me?.kind === 'admin' && (
          <>
            {' · '}
            <a href={paths.pause(row.candidacyId)}>Pausar su perfil público</a>
          </>
        )}
      </p>
      <Ended row={row} />
      {row.status === 'approved' && me?.kind === 'admin' && (
        <form method="post" noValidate>
          <RadioGroup
            name="status"
            label="Qué pasó"
            error={errors.status}
            marked={typed.status === undefined ? [] : [typed.status]}
            choices={[
              { value: 'substituted', label: 'Fue sustituida' },
              { value: 'cancelled', label: 'Fue cancelada' },
            ]}
          />
          <TextField
            name="on"
            type="date"
            width="short"
            label="Fecha del acuerdo"
            defaultValue={typed.on ?? data.today}
            error={errors.on}
          />
          <TextField
            name="agreement"
            width="medium"
            label="Número del acuerdo"
            defaultValue={typed.agreement}
            error={errors.agreement}
          />
          <div className="c-field">
            <Notice tone="waiting" title="El perfil sale del sitio en el acto y no regresa por aquí">
              <p>
                Si hubo sustitución, importa después la lista con quien toma el lugar: su perfil queda
                enlazado desde esta dirección.
              </p>
            </Notice>
          </div>
          <ButtonRow>
            <Button look="danger" icon="ban">
              Registrar y retirar el perfil
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
