import { type PauseDesk, PauseProfile, type ProfilePause } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  type Column,
  DataTable,
  Notice,
  PageHeading,
  Panel,
  TextArea,
} from '../../design/components/index.ts';
import { FormRefusal } from '../../portal/components/form-refusal.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import {
  type FormRejection,
  rejectFields,
  rejectProblem,
  typedIn,
} from '../../portal/server/form-rejection.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';
import { profileHref } from '../../public-site/addresses.ts';
import { Paused } from '../../public-site/paused.tsx';

export const meta = pageMeta('Pausar un perfil');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface Answer extends FormRejection {
  readonly preview: boolean;
}

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => json(await api.pauseDesk(candidacyId), { headers: noStore }));
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runAction(args, async ({ api, form }) => {
    const typed = typedIn(form);
    const here = paths.pause(candidacyId);
    try {
      if (typed.intent === 'reanudar') {
        await api.resumeProfile(candidacyId);
        return redirect(`${here}?hecho=reanudado`, 303);
      }
      const input = PauseProfile.safeParse(typed);
      if (!input.success) return rejectFields(typed, input.error);
      if (typed.intent !== 'pausar') {
        return json({ typed, errors: {}, problem: null, preview: true } satisfies Answer, {
          headers: noStore,
        });
      }
      await api.pauseProfile(candidacyId, input.data);
      return redirect(`${here}?hecho=pausado`, 303);
    } catch (error) {
      return rejectProblem(typed, error);
    }
  });
}

/** «Hoy muestra: respuestas curriculares, fotografía.» */
function shownInWords({ shown, paused }: PauseDesk): string {
  if (shown === null) return 'Hoy no está en el sitio: la publicación no ha abierto, o ya cerró.';
  const parts = [
    shown.curricular && 'respuestas curriculares',
    shown.photo && 'fotografía',
    shown.identity && 'respuestas de identidad',
  ].filter((part) => part !== false);
  if (parts.length > 0) return `Hoy su perfil muestra, además de su registro: ${parts.join(', ')}.`;
  return paused === null
    ? 'Hoy su perfil sólo muestra los datos del registro.'
    : 'Mientras dura la pausa su perfil sólo muestra los datos del registro.';
}

function PauseForm({ desk, answer }: { desk: PauseDesk; answer: Answer | undefined }) {
  const seen = answer?.preview === true;
  const pause: ProfilePause = { on: desk.today, reason: answer?.typed.reason ?? '' };
  return (
    <form method="post" noValidate aria-label="Pausar el perfil">
      <TextArea
        name="reason"
        label="Razón que se leerá en el perfil"
        hint="Es pública: no cites datos personales ni repitas lo que se retira."
        rows={4}
        minCharacters={10}
        maxCharacters={500}
        countWhitespace
        defaultValue={answer?.typed.reason}
        error={answer?.errors.reason}
      />
      {seen && (
        <div className="c-field">
          <Panel title="Así se leerá en el perfil">
            <Paused pause={pause} />
          </Panel>
        </div>
      )}
      <ButtonRow>
        <Button name="intent" value="ver" look={seen ? 'secondary' : 'primary'} icon="eye">
          Ver cómo quedará
        </Button>
        {seen && (
          <Button name="intent" value="pausar" look="danger" icon="ban">
            Pausar ahora
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function PausedNow({ desk }: { desk: PauseDesk }) {
  if (desk.paused === null) return null;
  return (
    <section className="grid gap-5" aria-labelledby="ahora">
      <h2 id="ahora">Lo que se lee ahora</h2>
      <Paused pause={desk.paused} />
      {desk.frozen === null ? (
        <form method="post">
          <p className="mb-4">
            Al terminar la pausa vuelve al sitio lo que se pueda mostrar ese día; lo que perdió su
            consentimiento no vuelve.
          </p>
          <Button name="intent" value="reanudar" icon="undo">
            Terminar la pausa
          </Button>
        </form>
      ) : (
        <Notice tone="waiting" title="La pausa puede terminar cuando se descongele la publicación">
          <p>{desk.frozen}</p>
        </Notice>
      )}
    </section>
  );
}

function History({ desk }: { desk: PauseDesk }) {
  const { timeZone } = useFrame();
  if (desk.history.length === 0) return null;
  const columns: Column<PauseDesk['history'][number]>[] = [
    { key: 'since', heading: 'Desde', names: true, cell: (row) => formatMoment(row.since, timeZone) },
    { key: 'by', heading: 'Quién', cell: (row) => row.pausedBy },
    {
      key: 'until',
      heading: 'Hasta',
      cell: (row) =>
        row.until === null ? 'En pausa' : `${formatMoment(row.until, timeZone)} (${row.resumedBy ?? ''})`,
    },
    { key: 'reason', heading: 'Razón pública', cell: (row) => row.reason },
  ];
  return (
    <section className="mt-10" aria-labelledby="historia">
      <h2 id="historia">Pausas de este perfil</h2>
      <div className="mt-3">
        <DataTable
          caption="La más reciente primero"
          label="Tabla de pausas"
          columns={columns}
          rows={desk.history}
          rowKey={(row) => row.since}
        />
      </div>
    </section>
  );
}

const doneTitles: Readonly<Record<string, string>> = {
  pausado: 'El perfil está en pausa: sus respuestas ya no están en el sitio',
  reanudado: 'La pausa terminó: el sitio muestra lo que hoy se puede mostrar',
};

/** A candidacy's public profile: to take its answers off the site for a while and to bring back what may be shown. */
export default function PausePage() {
  const desk = usePage<PauseDesk>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const done = doneTitles[useSearchParams()[0].get('hecho') ?? ''];
  return (
    <div className="max-w-[46rem]">
      <FormRefusal rejection={answer} />
      {done !== undefined && answer === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title={done} />
        </div>
      )}
      <Breadcrumb
        crumbs={[
          { href: paths.siteDesk(), label: 'Sitio público' },
          { href: paths.status(desk.candidacyId), label: desk.displayName },
        ]}
      />
      <PageHeading
        title="Pausar un perfil público"
        lead={`${desk.displayName} · ${desk.office.name} · ${desk.territory.name} · ${desk.nomination}`}
      />
      <p className="mb-6">
        {shownInWords(desk)}{' '}
        {desk.shown !== null && <a href={profileHref(desk.publicSlug)}>Ver el perfil en el sitio</a>}
      </p>
      {desk.paused === null ? <PauseForm desk={desk} answer={answer} /> : <PausedNow desk={desk} />}
      <History desk={desk} />
    </div>
  );
}
