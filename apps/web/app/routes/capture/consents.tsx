import { type ConsentDesk, ConsentKind } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHeading,
} from '../../design/components/index.ts';
import { ConsentCard } from '../../portal/components/consents/consent-card.tsx';
import { ConsentRecords } from '../../portal/components/consents/consent-records.tsx';
import { RegisterPanel } from '../../portal/components/consents/register-panel.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { consentIntents } from '../../portal/consent-fields.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { receiveForm } from '../../portal/server/receive-form.ts';
import { type RegistrationRejection, registerForm } from '../../portal/server/register-form.ts';
import { type ActionTools, runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Autorizaciones');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
export const headers = () => noStore;

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => json(await api.consentDesk(candidacyId), { headers: noStore }));
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  const here = paths.consents(candidacyId);
  const answer = async ({ api, form }: ActionTools): Promise<Response> => {
    if (form.get('_intent') === consentIntents.register) {
      const refused = await registerForm(api, candidacyId, form);
      if (refused !== null) return json(refused.rejection, { status: refused.status, headers: noStore });
      return redirect(`${here}?registrada=1#registro`, 303);
    }
    const kind = ConsentKind.safeParse(form.get('consent'));
    if (!kind.success) throw new Response('not-found', { status: 404 });
    if (form.get('_intent') === consentIntents.revoke) await api.revokeConsent(candidacyId, kind.data);
    else await api.giveConsent(candidacyId, kind.data);
    return redirect(`${here}#${kind.data}`, 303);
  };
  return runAction(args, answer, receiveForm);
}

function OnPaper({ desk, rejection }: { desk: ConsentDesk; rejection: RegistrationRejection | undefined }) {
  return (
    <section className="mt-10" aria-labelledby="en-papel">
      <h2 id="en-papel">En papel</h2>
      <div className="c-prose">
        <p>
          El formato lleva los datos de la candidatura y ninguna respuesta de los cuestionarios. La persona
          candidata lo llena y lo firma
          {desk.own ? '; después súbelo aquí, o entrégalo a quien lo conserva.' : '.'}
        </p>
        <p>
          <LinkButton look="secondary" icon="download" href={paths.consentForm(desk.candidacyId)}>
            Descargar el formato para firmar (PDF)
          </LinkButton>
        </p>
      </div>
      {desk.open && (
        <div className="mt-8">
          <h3 className="mb-4">{desk.own ? 'Subir la hoja firmada' : 'Registrar una hoja firmada'}</h3>
          <RegisterPanel desk={desk} rejection={rejection} />
        </div>
      )}
    </section>
  );
}

export default function ConsentsPage() {
  const desk = usePage<ConsentDesk>();
  const rejection = useActionData<typeof action>() as RegistrationRejection | undefined;
  const isRegistered = useSearchParams()[0].has('registrada');
  return (
    <div className="max-w-[46rem]">
      <ErrorSummary
        errors={Object.entries(rejection?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text }))}
        title="No se registró: falta corregir lo siguiente"
      />
      <Breadcrumb crumbs={[{ href: paths.candidacy(desk.candidacyId), label: desk.displayName }]} />
      <PageHeading
        title="Autorizaciones"
        lead={
          desk.own
            ? 'Tú decides. Cada una se otorga por separado y puedes revocarla cuando quieras.'
            : 'Las decide la persona candidata. Cada una se otorga por separado y ella puede revocarla cuando quiera.'
        }
      />
      {isRegistered && rejection === undefined && (
        <Notice tone="done" live title="La hoja firmada quedó registrada" />
      )}
      {!desk.own && (
        <Notice tone="idle" title="Aquí registras las hojas firmadas que recibes">
          <p>En el sistema sólo la persona candidata puede otorgarlas o revocarlas, desde su cuenta.</p>
        </Notice>
      )}
      {desk.consents.length === 0 && <EmptyState title="No hay autorizaciones por otorgar" icon="shield" />}
      {desk.consents.map((consent) => (
        <ConsentCard key={consent.kind} consent={consent} own={desk.own} />
      ))}
      {desk.consents.length > 0 && <OnPaper desk={desk} rejection={rejection} />}
      <section className="mt-10" id="registro" aria-labelledby="titulo-registro">
        <h2 id="titulo-registro">Registro de autorizaciones</h2>
        <ConsentRecords desk={desk} />
      </section>
    </div>
  );
}
