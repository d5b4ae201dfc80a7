import { type CaptureHome, ConsentKind, type ConsentState } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  EmptyState,
  Lines,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  StatusTag,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Autorizaciones');
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) =>
    json(await api.home(candidacyId), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runAction(args, async ({ api, form }) => {
    const kind = ConsentKind.safeParse(form.get('consent'));
    if (!kind.success) throw new Response('not-found', { status: 404 });
    if (form.get('_intent') === 'revocar') await api.revokeConsent(candidacyId, kind.data);
    else await api.giveConsent(candidacyId, kind.data);
    return redirect(`${paths.consents(candidacyId)}#${kind.data}`, 303);
  });
}

function Consent({ consent, own }: { consent: ConsentState; own: boolean }) {
  const { timeZone } = useFrame();
  const given = consent.givenAt !== null && consent.revokedAt === null;
  return (
    <section id={consent.kind} className="mt-8" aria-labelledby={`titulo-${consent.kind}`}>
      <Panel>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 mb-3">
          <h2 id={`titulo-${consent.kind}`} className="text-h3">
            {consent.title}
          </h2>
          <StatusTag tone={given ? 'done' : 'idle'}>{given ? 'Otorgada' : 'Sin otorgar'}</StatusTag>
        </div>
        <div className="c-prose">
          <p>
            <Lines>{consent.text}</Lines>
          </p>
          {given && (
            <p className="c-hint">La otorgaste el {formatMoment(consent.givenAt ?? '', timeZone)}.</p>
          )}
          {consent.revokedAt !== null && (
            <p className="c-hint">La revocaste el {formatMoment(consent.revokedAt, timeZone)}.</p>
          )}
        </div>
        {own && (
          <form method="post">
            <input type="hidden" name="consent" value={consent.kind} />
            <ButtonRow>
              {given ? (
                <Button look="secondary" name="_intent" value="revocar">
                  Revocar esta autorización
                </Button>
              ) : (
                <Button name="_intent" value="otorgar" icon="check">
                  Otorgar esta autorización
                </Button>
              )}
            </ButtonRow>
            {given && <p className="c-hint mt-3">La revocación surte efecto en el acto en todo el sitio.</p>}
          </form>
        )}
      </Panel>
    </section>
  );
}

export default function ConsentsPage() {
  const home = usePage<CaptureHome>();
  const { me } = useFrame();
  const own = me?.kind === 'candidate';
  return (
    <div className="max-w-[46rem]">
      <Breadcrumb crumbs={[{ href: paths.candidacy(home.candidacyId), label: home.displayName }]} />
      <PageHeading
        title="Autorizaciones"
        lead="Tú decides. Cada una se otorga por separado y puedes revocarla cuando quieras."
      />
      {!own && (
        <Notice
          tone="idle"
          title="Solo la persona candidata puede otorgarlas o revocarlas desde su cuenta."
        />
      )}
      {home.consents.length === 0 && <EmptyState title="No hay autorizaciones por otorgar" icon="shield" />}
      {home.consents.map((consent) => (
        <Consent key={consent.kind} consent={consent} own={own} />
      ))}
      {home.consents.length > 0 && (
        <section className="c-prose mt-8" aria-labelledby="en-papel">
          <h2 id="en-papel">En papel</h2>
          <p>
            El formato lleva los datos de la candidatura y ninguna respuesta de los cuestionarios. La persona
            candidata lo llena y lo firma.
          </p>
          <p>
            <LinkButton look="secondary" icon="download" href={paths.consentForm(home.candidacyId)}>
              Descargar el formato para firmar (PDF)
            </LinkButton>
          </p>
        </section>
      )}
    </div>
  );
}
