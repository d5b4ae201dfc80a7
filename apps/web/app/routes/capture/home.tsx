import {
  type CaptureHome,
  type Me,
  QuestionnaireKind,
  type QuestionnaireProgress,
  type SectionProgress,
} from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import {
  Avatar,
  Breadcrumb,
  LinkButton,
  Notice,
  PageHeading,
  Progress,
  StatusTag,
  type Task,
  TaskList,
} from '../../design/components/index.ts';
import { CopiedNotice, CopyOffer } from '../../portal/components/capture-home/copy-offer.tsx';
import { NextStepPanel } from '../../portal/components/capture-home/next-step.tsx';
import { Timeline } from '../../portal/components/capture-home/timeline.tsx';
import { ClockNotice } from '../../portal/components/clock-notice.tsx';
import { CorrectionBlock, WithheldNotices } from '../../portal/components/correction-block.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { nextSteps } from '../../portal/next-steps.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { lastListAddress } from '../../portal/server/last-list.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { correctionInCourse } from '../../portal/words/corrections.ts';
import { countOf, formatMoment } from '../../portal/words/dates.ts';
import { standingLine } from '../../portal/words/places.ts';
import { isPending, stateForCapture, type Told } from '../../portal/words/states.ts';

export const meta = pageMeta('Mi candidatura');
export { ProblemBoundary as ErrorBoundary };

interface HomeData extends CaptureHome {
  /** The party's list, as it was left. */
  readonly back: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) =>
    json({ ...(await api.home(candidacyId)), back: await lastListAddress(args.request) } satisfies HomeData, {
      headers: { 'Cache-Control': 'no-store' },
    }),
  );
}

const CopyForm = z.object({ kind: QuestionnaireKind, from: z.uuid() });

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runAction(args, async ({ api, form }) => {
    const asked = CopyForm.safeParse(Object.fromEntries(form));
    if (!asked.success) throw new Response('not-found', { status: 404 });
    const { copied } = await api.copyAnswers({ candidacyId, kind: asked.data.kind }, asked.data.from);
    return redirect(`${paths.candidacy(candidacyId)}?copiadas=${copied}`, 303);
  });
}

function sectionState(section: SectionProgress, editable: boolean): Told {
  if (section.observed && editable) return { tone: 'waiting', label: 'Por corregir' };
  if (section.missing > 0 && section.answered === 0) return { tone: 'idle', label: 'Sin empezar' };
  if (section.missing > 0) return { tone: 'doing', label: `Falta ${section.missing}` };
  return section.answered === 0 ? { tone: 'idle', label: 'Opcional' } : { tone: 'done', label: 'Lista' };
}

function sectionTasks(home: CaptureHome, questionnaire: QuestionnaireProgress): Task[] {
  return questionnaire.sections.map((section) => ({
    key: section.id,
    title: section.title,
    href: paths.section(home.candidacyId, questionnaire.kind, section.id),
    hint: `${section.answered} de ${countOf(section.total, 'pregunta', 'preguntas')}`,
    status: <StateTag told={sectionState(section, questionnaire.editable)} />,
  }));
}

/** What the state of a locked questionnaire means for the person, and what comes next. */
const lockedWords: Partial<Record<QuestionnaireProgress['state'], string>> = {
  submitted:
    'Ya lo enviaste. El organismo electoral lo va a verificar; si hay algo por corregir, te lo dirá aquí.',
  authorised: 'Ya está autorizado. Falta que el organismo electoral lo verifique.',
  'in-review': 'El organismo electoral lo está verificando.',
  validated: 'Está validado. Falta que el organismo electoral lo publique.',
  published: 'Está publicado en el sitio.',
};

const closedWords =
  'El plazo para capturar terminó. Lo que guardaste sigue aquí; si necesitas ayuda, escribe al organismo electoral.';

/** What was just returned begins at its first observation; once something was corrected, sending it is the next thing. */
function observedFirst(state: QuestionnaireProgress['state'], sections: readonly SectionProgress[]) {
  return state === 'observed' ? sections.find((section) => section.observed) : undefined;
}

function Actions({ home, questionnaire }: { home: CaptureHome; questionnaire: QuestionnaireProgress }) {
  const { kind, editable, receipt, sections, state } = questionnaire;
  const next = sections.find((section) => section.missing > 0) ?? observedFirst(state, sections);
  const check = paths.check(home.candidacyId, kind);
  if (!editable) {
    return (
      <p className="c-button-row">
        <LinkButton look="secondary" href={check}>
          Ver lo que se capturó
        </LinkButton>
        {receipt !== null && (
          <>
            <a href={paths.sent(home.candidacyId, kind)}>Ver el acuse</a>
            <a href={paths.receipt(home.candidacyId, kind)}>Descargar el acuse (PDF)</a>
          </>
        )}
      </p>
    );
  }
  return (
    <p className="c-button-row">
      {next === undefined ? (
        <LinkButton look="secondary" href={check} icon="send">
          Revisar y enviar
        </LinkButton>
      ) : (
        <>
          <LinkButton look="secondary" href={paths.section(home.candidacyId, kind, next.id)}>
            {state === 'not-started' ? 'Empezar' : 'Continuar'}
          </LinkButton>
          <a href={check}>Revisar lo que llevo</a>
        </>
      )}
    </p>
  );
}

function Questionnaire({ home, questionnaire }: { home: CaptureHome; questionnaire: QuestionnaireProgress }) {
  const { timeZone } = useFrame();
  const { kind, sections, state, editable, observations, savedAt } = questionnaire;
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const missing = sections.reduce((sum, section) => sum + section.missing, 0);
  const isCorrected = editable && questionnaire.correction.reopened.length > 0;
  const locked = lockedWords[state] ?? (home.deadline.state === 'closed' ? closedWords : undefined);
  return (
    <section className="c-block" aria-labelledby={`titulo-${kind}`}>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 mb-4">
        <h2 id={`titulo-${kind}`}>{questionnaire.title}</h2>
        <StateTag told={isCorrected ? correctionInCourse : stateForCapture[state]} />
      </div>
      <WithheldNotices withheld={questionnaire.withheld} />
      <CopyOffer home={home} questionnaire={questionnaire} />
      <CorrectionBlock candidacyId={home.candidacyId} questionnaire={questionnaire} />
      {observations > 0 && editable && (
        <div className="mb-5">
          <Notice tone="waiting" title={`Te pidieron corregir ${countOf(observations, 'punto', 'puntos')}`}>
            {questionnaire.note !== null && <p>{questionnaire.note}</p>}
            <p>
              {questionnaire.note === null &&
                'Abre las secciones marcadas «Por corregir»: arriba dicen qué cambiar. '}
              Cuando termines, revísalo y envíalo otra vez.
            </p>
          </Notice>
        </div>
      )}
      {!editable && locked !== undefined && <p className="c-prose mb-4">{locked}</p>}
      {!editable && <Timeline home={home} questionnaire={questionnaire} />}
      <Progress
        label={
          missing === 0
            ? 'Respuestas'
            : `Respuestas · ${missing === 1 ? 'falta 1 obligatoria' : `faltan ${missing} obligatorias`}`
        }
        value={answered}
        max={total}
      />
      <div className="mt-5">
        <TaskList tasks={sectionTasks(home, questionnaire)} />
      </div>
      {savedAt !== null && editable && (
        <p className="c-hint mt-3">Último guardado: {formatMoment(savedAt, timeZone)}</p>
      )}
      <Actions home={home} questionnaire={questionnaire} />
      {editable && <Timeline home={home} questionnaire={questionnaire} />}
    </section>
  );
}

function consentTasks(home: CaptureHome, timeZone: string): Task[] {
  return home.consents.map((consent) => ({
    key: consent.kind,
    title: consent.title,
    href: paths.consents(home.candidacyId),
    hint:
      consent.revokedAt !== null
        ? `Revocada el ${formatMoment(consent.revokedAt, timeZone)}`
        : consent.givenAt === null
          ? 'Todavía no respondes.'
          : `Otorgada el ${formatMoment(consent.givenAt, timeZone)}`,
    status:
      consent.revokedAt === null && consent.givenAt !== null ? (
        <StatusTag tone="done">Otorgada</StatusTag>
      ) : (
        <StatusTag tone="idle">{consent.revokedAt === null ? 'Sin otorgar' : 'Revocada'}</StatusTag>
      ),
  }));
}

const gone: Partial<Record<CaptureHome['status'], string>> = {
  substituted: 'Esta candidatura fue sustituida: ya no se captura ni se muestra en el sitio.',
  cancelled: 'Esta candidatura fue cancelada: ya no se captura ni se muestra en el sitio.',
};

function Authorisation({ home, me }: { home: CaptureHome; me: Me | null }) {
  if (!home.awaitsAuthorisation) return null;
  const waiting = home.questionnaires.filter(({ state }) => state === 'submitted');
  return (
    <div className="mb-10">
      <Notice tone="waiting" title="Falta autorizar la publicación">
        {me?.kind === 'liaison' || home.independent ? (
          <ul>
            {waiting.map(({ kind, title }) => (
              <li key={kind}>
                <a href={paths.authorise(home.candidacyId, kind)}>Leer y autorizar: {title}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p>El partido que te postula debe autorizar la publicación antes de que se verifique.</p>
        )}
      </Notice>
    </div>
  );
}

/** Only independent candidacies have a delegate, and only the person names one (Hidalgo 5.6). */
function Delegate({ home, me }: { home: CaptureHome; me: Me | null }) {
  if (me?.kind !== 'candidate' || !home.independent) return null;
  return (
    <section className="c-block" aria-labelledby="titulo-delegada">
      <h2 id="titulo-delegada">Persona delegada</h2>
      <p className="c-prose mt-2">
        Si alguien te ayuda, nómbrala: tendrá su propia cuenta y podrá capturar por ti.{' '}
        <a href={paths.delegate(home.candidacyId)}>Nombrar o retirar a la persona delegada</a>
      </p>
    </section>
  );
}

export default function CandidacyHome() {
  const { back, ...home } = usePage<HomeData>();
  const { me, timeZone } = useFrame();
  const copied = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(useSearchParams()[0].get('copiadas') ?? undefined);
  const ended = gone[home.status];
  const pending = home.questionnaires.some(({ state }) => isPending(state));
  return (
    <>
      {me?.party != null && <Breadcrumb crumbs={[{ href: back, label: 'Candidaturas' }]} />}
      <PageHeading title={home.displayName} lead={standingLine(home)} />
      <div className="c-with-aside">
        <aside className="c-with-aside__aside" aria-label="Plazo y fotografía">
          {ended !== undefined && <Notice tone="stopped" icon="ban" title={ended} />}
          {ended === undefined && pending && <ClockNotice deadline={home.deadline} />}
          <div className="c-with-aside__extra">
            <Avatar name={home.displayName} photo={home.photo} lazy={false} />
            <p className="c-hint">
              {home.photo === null ? 'Todavía no hay fotografía.' : 'Así se verá la fotografía.'}
              {home.publicSlug !== null && (
                <>
                  <br />
                  <a href={`/candidaturas/${home.publicSlug}`}>Ver el perfil público</a>
                </>
              )}
            </p>
          </div>
        </aside>
        <div>
          {copied.success && <CopiedNotice copied={copied.data} />}
          {ended === undefined && <NextStepPanel steps={nextSteps(home, me?.kind === 'candidate')} />}
          <Authorisation home={home} me={me} />
          {home.questionnaires.map((questionnaire) => (
            <Questionnaire key={questionnaire.kind} home={home} questionnaire={questionnaire} />
          ))}
          {home.consents.length > 0 && (
            <section className="c-block" aria-labelledby="titulo-autorizaciones">
              <h2 id="titulo-autorizaciones" className="mb-4">
                Autorizaciones
              </h2>
              <TaskList tasks={consentTasks(home, timeZone)} />
            </section>
          )}
          <Delegate home={home} me={me} />
        </div>
      </div>
    </>
  );
}
