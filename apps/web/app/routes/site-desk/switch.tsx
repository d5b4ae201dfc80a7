import { type SiteDesk, type SwitchKind, SwitchOn } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Notice,
  PageHeading,
  Panel,
  SiteBanner,
  TextArea,
  TextField,
} from '../../design/components/index.ts';
import { FormRefusal } from '../../portal/components/form-refusal.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths, switchSegments } from '../../portal/paths.ts';
import {
  type FormRejection,
  rejectFields,
  rejectProblem,
  typedIn,
} from '../../portal/server/form-rejection.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { orNotFound } from '../../portal/server/target-of.ts';
import { switchWords } from '../../portal/site/switch-words.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment, toLocalInput } from '../../portal/words/dates.ts';

export const meta = pageMeta('Sitio público');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface PageData {
  readonly kind: SwitchKind;
  readonly desk: SiteDesk;
}
/** A form sent to be looked at first: how it will read, and the button that does it. */
interface Answer extends FormRejection {
  readonly preview: boolean;
}

function kindOf(segment: string | undefined): SwitchKind {
  const kinds = Object.keys(switchSegments) as SwitchKind[];
  return orNotFound(kinds.find((kind) => switchSegments[kind] === segment));
}

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => {
    const kind = kindOf(args.params.switch);
    return json({ kind, desk: await api.siteDesk() } satisfies PageData, { headers: noStore });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const kind = kindOf(args.params.switch);
    const typed = typedIn(form);
    try {
      if (typed.intent === 'terminar') {
        await api.switchOff(kind);
        return redirect(`${paths.siteDesk()}?hecho=${kind}.off`, 303);
      }
      const input = SwitchOn.safeParse(typed);
      if (!input.success) return rejectFields(typed, input.error);
      if (typed.intent !== 'encender') {
        return json({ typed, errors: {}, problem: null, preview: true } satisfies Answer, {
          headers: noStore,
        });
      }
      await api.switchOn(kind, input.data);
      return redirect(`${paths.siteDesk()}?hecho=${kind}.on`, 303);
    } catch (error) {
      return rejectProblem(typed, error);
    }
  });
}

/** What citizens will find, as they will find it. */
function Preview({ kind, typed }: { kind: SwitchKind; typed: FormRejection['typed'] }) {
  const message = typed.message ?? '';
  if (kind === 'banner') return <SiteBanner banner={{ message, link: typed.link || null }} />;
  if (kind === 'freeze') {
    return <p>«La publicación está congelada desde hoy, por decisión de la instancia interna: {message}»</p>;
  }
  return (
    <>
      <p className="text-h3 font-strong">El sitio está en mantenimiento</p>
      <p>{message}</p>
      <p className="text-ink-soft">
        {typed.until
          ? `Abre de nuevo el ${formatMoment(`${typed.until}:00Z`, 'UTC')}, o antes.`
          : 'Vuelve a intentarlo en unos minutos.'}
      </p>
    </>
  );
}

function OnForm({ data, answer }: { data: PageData; answer: Answer | undefined }) {
  const { kind, desk } = data;
  const words = switchWords[kind];
  const { timeZone } = useFrame();
  const typed = answer?.typed ?? {};
  const errors = answer?.errors ?? {};
  const seen = answer?.preview === true;
  return (
    <form method="post" noValidate aria-label={words.title}>
      <TextArea
        name="message"
        label={words.message.label}
        hint={words.message.hint}
        rows={3}
        minCharacters={10}
        maxCharacters={300}
        countWhitespace
        defaultValue={typed.message}
        error={errors.message}
      />
      {kind === 'banner' && (
        <TextField
          name="link"
          type="url"
          label="Dirección para saber más"
          hint="Empieza con https://"
          optional
          defaultValue={typed.link}
          error={errors.link}
        />
      )}
      {kind === 'maintenance' && (
        <TextField
          name="until"
          type="datetime-local"
          width="medium"
          label="Cuándo abre por sí solo"
          hint="A la hora de este organismo. Sin hora, lo abres tú."
          optional
          min={toLocalInput(desk.now, timeZone)}
          defaultValue={typed.until}
          error={errors.until}
        />
      )}
      {seen && (
        <div className="c-field">
          <Panel title="Así se leerá">
            <Preview kind={kind} typed={typed} />
          </Panel>
        </div>
      )}
      <ButtonRow>
        <Button name="intent" value="ver" look={seen ? 'secondary' : 'primary'} icon="eye">
          Ver cómo se leerá
        </Button>
        {seen && (
          <Button name="intent" value="encender" look={kind === 'banner' ? 'primary' : 'danger'}>
            {words.turnOn}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function OffForm({ data }: { data: PageData }) {
  const { kind, desk } = data;
  const words = switchWords[kind];
  const { timeZone } = useFrame();
  const on = desk[kind];
  if (on === null) return null;
  return (
    <form method="post" aria-label={words.title}>
      <div className="mb-6">
        <Notice tone="waiting" title={words.whenOn}>
          <p>«{on.message}»</p>
          <p>
            Desde el {formatMoment(on.since, timeZone)}, por {on.setBy}.
            {on.until !== null && ` Termina solo el ${formatMoment(on.until, timeZone)}.`}
          </p>
        </Notice>
      </div>
      <ButtonRow>
        <Button name="intent" value="terminar">
          {words.turnOff}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** One switch: its words, how they will read and the button that does it; or the button that ends it. */
export default function SwitchPage() {
  const data = usePage<PageData>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const words = switchWords[data.kind];
  return (
    <div className="max-w-[46rem]">
      <FormRefusal rejection={answer} />
      <Breadcrumb crumbs={[{ href: paths.siteDesk(), label: 'Sitio público' }]} />
      <PageHeading title={words.title} lead={words.what} />
      {data.desk[data.kind] === null ? <OnForm data={data} answer={answer} /> : <OffForm data={data} />}
    </div>
  );
}
