import { ApiProblem } from '@conoceles/api-client';
import { AcceptNotice, type NoticeStanding } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Fieldset,
  Lines,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { safeReturnTo } from '../../portal/return-to.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Aviso de privacidad');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => json(await api.notice(), { headers: noStore }));
}

const onward = (request: Request): string =>
  safeReturnTo(new URL(request.url).searchParams.get('volver')) ?? paths.portal();

/** Accepts the version that was read: if it changed meanwhile, the new one is shown. */
export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const input = AcceptNotice.safeParse({
      version: form.get('version'),
      accepts: form.get('accepts') === 'on',
    });
    if (!input.success) {
      const error =
        input.error.issues.find(({ path }) => path[0] === 'accepts')?.message ?? 'Revisa este dato.';
      return json({ error }, { status: 422, headers: noStore });
    }
    try {
      await api.acceptNotice(input.data);
      return redirect(onward(args.request), 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'conflict') throw error;
      return json({ error: error.detail ?? error.title }, { status: 409, headers: noStore });
    }
  });
}

/** The notice in force, to be accepted by its version before going on. */
export default function NoticePage() {
  const { version, simplified, pending, acceptedAt, previousVersion } = usePage<NoticeStanding>();
  const { timeZone } = useFrame();
  const error = (useActionData<typeof action>() as { error: string } | undefined)?.error;
  return (
    <div className="max-w-measure">
      {error !== undefined && <ErrorSummary errors={[{ href: '#accepts', text: error }]} />}
      <PageHeading
        title="Aviso de privacidad"
        lead={
          !pending
            ? undefined
            : previousVersion === null
              ? 'Léelo antes de continuar.'
              : `Cambió desde que aceptaste la versión ${previousVersion}. Léelo antes de continuar.`
        }
      />
      {acceptedAt !== null && (
        <div className="mb-6">
          <Notice tone="done" title={`Aceptaste esta versión el ${formatMoment(acceptedAt, timeZone)}`} />
        </div>
      )}
      <Panel title={`Aviso de privacidad simplificado (versión ${version})`}>
        <div className="c-prose">
          <Lines>{simplified}</Lines>
        </div>
      </Panel>
      {pending ? (
        <form method="post" noValidate className="mt-6">
          <input type="hidden" name="version" value={version} />
          <Fieldset name="accepts-grupo" label="Tu respuesta" error={error}>
            <Checkbox
              name="accepts"
              label="Leí el aviso de privacidad y conozco el uso que se dará a los datos."
            />
          </Fieldset>
          <ButtonRow>
            <Button icon="check">Aceptar y continuar</Button>
          </ButtonRow>
        </form>
      ) : (
        <p className="c-button-row">
          <LinkButton href={paths.portal()}>Ir a mi portal</LinkButton>
        </p>
      )}
    </div>
  );
}
