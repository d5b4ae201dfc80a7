import type { ConsentDesk } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { Breadcrumb, ErrorSummary, Notice, PageHeading } from '../../design/components/index.ts';
import { ConsentRecords } from '../../portal/components/consents/consent-records.tsx';
import { RegisterPanel } from '../../portal/components/consents/register-panel.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { receiveForm } from '../../portal/server/receive-form.ts';
import { type RegistrationRejection, registerForm } from '../../portal/server/register-form.ts';
import { type ActionTools, runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Autorizaciones de la candidatura');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };
export const headers = () => noStore;

export async function loader(args: LoaderFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  return runLoader(args, async (api) => json(await api.consentDesk(candidacyId), { headers: noStore }));
}

export async function action(args: ActionFunctionArgs) {
  const candidacyId = paramOf(args.params, 'candidacyId');
  const answer = async ({ api, form }: ActionTools): Promise<Response> => {
    const refused = await registerForm(api, candidacyId, form);
    if (refused !== null) return json(refused.rejection, { status: refused.status, headers: noStore });
    return redirect(`${paths.staffConsents(candidacyId)}?registrada=1`, 303);
  };
  return runAction(args, answer, receiveForm);
}

/** The authorisations of a candidacy for the electoral body: what is registered, with its files, and a form received on paper or by mail. */
export default function StaffConsentsPage() {
  const desk = usePage<ConsentDesk>();
  const rejection = useActionData<typeof action>() as RegistrationRejection | undefined;
  const isRegistered = useSearchParams()[0].has('registrada');
  const isAdmin = useFrame().me?.kind === 'admin';
  const back = isAdmin
    ? { href: paths.accounts(), label: 'Cuentas' }
    : { href: paths.sheet(desk.candidacyId, 'identity'), label: 'Cuestionario de identidad' };
  return (
    <div className="max-w-[46rem]">
      <ErrorSummary
        errors={Object.entries(rejection?.errors ?? {}).map(([name, text]) => ({ href: `#${name}`, text }))}
        title="No se registró: falta corregir lo siguiente"
      />
      <Breadcrumb crumbs={[back]} />
      <PageHeading
        eyebrow="Autorizaciones"
        title={desk.displayName}
        lead={`${desk.office.name} · ${desk.territory.name} · ${desk.nomination}`}
      />
      {isRegistered && rejection === undefined && (
        <Notice tone="done" live title="La hoja firmada quedó registrada" />
      )}
      <section className="mt-8" aria-labelledby="titulo-registro">
        <h2 id="titulo-registro">Registro de autorizaciones</h2>
        <ConsentRecords desk={desk} />
      </section>
      {desk.open && (
        <section className="mt-10" aria-labelledby="titulo-hoja">
          <h2 id="titulo-hoja" className="mb-4">
            Registrar una hoja firmada
          </h2>
          <RegisterPanel desk={desk} rejection={rejection} chooseHolder />
        </section>
      )}
    </div>
  );
}
