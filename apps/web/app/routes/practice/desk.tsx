import { OpenPractice, type PracticeDesk } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Notice,
  PageHeading,
  Panel,
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RefusedNotice } from '../../portal/components/refused-notice.tsx';
import { type Fields, firstOf } from '../../portal/form/field-names.ts';
import { readFormFields } from '../../portal/form/read-form-fields.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type TypedAgain, typedAgain } from '../../portal/server/typed-again.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatMoment, formatNumber, toLocalInput } from '../../portal/words/dates.ts';

export const meta = pageMeta('Práctica y simulacros');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
const defaultPerParty = '3';

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => json(await api.practiceDesk(), { headers: noStore }));
}

const doneWords: Readonly<Record<string, string>> = {
  abrir: 'La práctica está abierta',
  reiniciar: 'Empezó una práctica nueva, con candidaturas nuevas',
  cerrar: 'La práctica quedó cerrada y registrada como simulacro',
  reloj: 'El reloj de la práctica se movió',
};

/** What is typed and cannot be read as the number or the instant it should be. */
function unreadable(intent: string, fields: Fields): Readonly<Record<string, string>> {
  if (intent === 'reloj') {
    const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(firstOf(fields, 'now'));
    return isMoment ? {} : { now: 'Elige el día y la hora.' };
  }
  if (intent === 'cerrar') return {};
  const parsed = OpenPractice.safeParse({ perParty: Number(firstOf(fields, 'perParty') || Number.NaN) });
  return parsed.success ? {} : { perParty: parsed.error.issues[0]?.message ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const fields = readFormFields(form);
    const intent = String(form.get('_intent'));
    const errors = unreadable(intent, fields);
    if (Object.keys(errors).length > 0) {
      const again: TypedAgain = { fields, errors, problem: null };
      return json(again, { status: 422, headers: noStore });
    }
    const perParty = Number(firstOf(fields, 'perParty'));
    try {
      if (intent === 'abrir') await api.openPractice(perParty);
      else if (intent === 'reiniciar') await api.restartPractice(perParty);
      else if (intent === 'cerrar') await api.closePractice();
      else await api.movePracticeClock(`${firstOf(fields, 'now')}:00`);
      return redirect(`${paths.practice()}?hecho=${intent}`, 303);
    } catch (error) {
      return typedAgain(error, fields);
    }
  });
}

type Drill = PracticeDesk['drills'][number];

function columnsFor(timeZone: string): readonly Column<Drill>[] {
  return [
    { key: 'opened', heading: 'Abierto', names: true, cell: (row) => formatMoment(row.openedAt, timeZone) },
    {
      key: 'closed',
      heading: 'Cerrado',
      cell: (row) => (row.closedAt === null ? 'Sigue abierto' : formatMoment(row.closedAt, timeZone)),
    },
    {
      key: 'people',
      heading: 'Cuentas que participaron',
      align: 'end',
      cell: (row) => formatNumber(row.accounts),
    },
    { key: 'acts', heading: 'Acciones', align: 'end', cell: (row) => formatNumber(row.acts) },
    {
      key: 'candidacies',
      heading: 'Candidaturas inventadas',
      align: 'end',
      cell: (row) => formatNumber(row.candidacies),
    },
  ];
}

function PerParty({ refused }: { refused: TypedAgain | undefined }) {
  return (
    <TextField
      name="perParty"
      inputMode="numeric"
      width="short"
      label="Fórmulas por partido"
      hint="De 1 a 10. Hay además tres candidaturas independientes."
      defaultValue={firstOf(refused?.fields ?? {}, 'perParty') || defaultPerParty}
      error={refused?.errors.perParty}
    />
  );
}

function Closed({ refused }: { refused: TypedAgain | undefined }) {
  return (
    <Panel title="Abrir la práctica">
      <p>
        Se copian los cargos, los ámbitos, los cuestionarios y las reglas del proceso, y se inventan
        candidaturas de cada partido. Enlaces de partido, verificación e instancia interna entran con el botón
        «Modo de práctica» de su portal.
      </p>
      <form method="post" noValidate className="mt-5">
        <PerParty refused={refused} />
        <ButtonRow>
          <Button name="_intent" value="abrir" icon="check">
            Abrir la práctica
          </Button>
        </ButtonRow>
      </form>
    </Panel>
  );
}

function Open({ now, refused }: { now: string; refused: TypedAgain | undefined }) {
  const { timeZone } = useFrame();
  return (
    <div className="c-panels">
      <Panel title="Reloj de la práctica">
        <p>
          Marca {formatMoment(now, timeZone)}. Muévelo para ensayar un vencimiento o el fin de las campañas;
          el proceso electoral sigue a su hora.
        </p>
        <form method="post" noValidate className="mt-5">
          <TextField
            name="now"
            type="datetime-local"
            width="medium"
            label="Día y hora"
            defaultValue={firstOf(refused?.fields ?? {}, 'now') || toLocalInput(now, timeZone)}
            error={refused?.errors.now}
          />
          <ButtonRow>
            <Button name="_intent" value="reloj" icon="clock">
              Mover el reloj de la práctica
            </Button>
          </ButtonRow>
        </form>
      </Panel>
      <Panel title="Reiniciar o cerrar">
        <p>
          Al cerrar, nadie puede seguir practicando y el simulacro queda en el registro. Al reiniciar, además,
          empieza otro con candidaturas nuevas: lo capturado en este ya no se ve.
        </p>
        <form method="post" className="mt-5">
          <Button name="_intent" value="cerrar" look="secondary" icon="lock">
            Cerrar la práctica
          </Button>
        </form>
        <div className="mt-5">
          <Disclosure summary="Reiniciar la práctica" open={refused?.errors.perParty !== undefined}>
            <form method="post" noValidate>
              <PerParty refused={refused} />
              <Button name="_intent" value="reiniciar" look="danger" icon="undo">
                Reiniciar la práctica
              </Button>
            </form>
          </Disclosure>
        </div>
      </Panel>
    </div>
  );
}

export default function PracticeDeskPage() {
  const { open, drills } = usePage<PracticeDesk>();
  const refused = useActionData<typeof action>() as TypedAgain | undefined;
  const { timeZone } = useFrame();
  const done = doneWords[useSearchParams()[0].get('hecho') ?? ''];
  return (
    <>
      <RefusedNotice refused={refused} />
      {done !== undefined && refused === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title={done}>
            <p>El proceso electoral, el sitio público y los correos siguen como estaban.</p>
          </Notice>
        </div>
      )}
      <PageHeading
        title="Práctica y simulacros"
        lead="Un proceso aparte, con candidaturas inventadas: nada de lo que se hace ahí cuenta, se publica ni sale por correo."
      />
      {open === null ? <Closed refused={refused} /> : <Open now={open.now} refused={refused} />}
      <section className="mt-10" aria-labelledby="simulacros">
        <h2 id="simulacros" className="text-h3 mb-3">
          Registro de simulacros
        </h2>
        <DataTable
          caption={countOf(drills.length, 'simulacro', 'simulacros')}
          columns={columnsFor(timeZone)}
          rows={drills}
          rowKey={(row) => row.openedAt}
          empty={
            <EmptyState title="Todavía no hay simulacros" icon="calendar">
              Cada práctica queda aquí con sus fechas, cuántas cuentas participaron y cuántas acciones
              hicieron, según la bitácora.
            </EmptyState>
          }
        />
      </section>
    </>
  );
}
