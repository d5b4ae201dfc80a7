import { ApiProblem } from '@conoceles/api-client';
import { Activation } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Fieldset,
  Lines,
  PageHeading,
  Panel,
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { homeOf } from '../../portal/home-of.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { fieldErrors, throwAsPage } from '../../portal/server/problems.ts';
import { roleNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Activa tu cuenta');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
export const headers = () => noStore;

/** Looks at the link without spending it: a mail scanner that opens it does no harm. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (token === '') return json({ token, offer: null }, { headers: noStore });
  try {
    return json({ token, offer: await apiOf(context).checkActivation(token) }, { headers: noStore });
  } catch (error) {
    const unusable = ['link-expired', 'invalid-input', 'not-found'];
    if (error instanceof ApiProblem && unusable.includes(error.code)) {
      return json({ token: '', offer: null }, { headers: noStore, status: 410 });
    }
    return throwAsPage(error, request);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const repeated = form.get('passphrase') === form.get('repeat');
  const input = Activation.safeParse({
    token: form.get('token'),
    passphrase: form.get('passphrase'),
    privacyNoticeVersion: form.get('privacyNoticeVersion'),
    acceptsPrivacyNotice: form.get('acceptsPrivacyNotice') === 'on',
  });
  const issues = input.success ? [] : input.error.issues;
  const messageOf = (field: string) => issues.find(({ path }) => path[0] === field)?.message;
  // In the order of the form.
  const errors: Record<string, string> = {};
  const passphrase = messageOf('passphrase');
  if (passphrase !== undefined) errors.passphrase = passphrase;
  if (!repeated) errors.repeat = 'Escribe la misma frase las dos veces.';
  const accepts = messageOf('acceptsPrivacyNotice');
  if (accepts !== undefined) errors.acceptsPrivacyNotice = accepts;
  if (!input.success || !repeated) return json({ errors }, { status: 422, headers: noStore });
  try {
    const opened = await apiOf(context).activate(input.data);
    const cookies = new Headers();
    for (const cookie of opened.cookies) cookies.append('Set-Cookie', cookie);
    return redirect(homeOf(opened.me), { status: 303, headers: cookies });
  } catch (error) {
    const found = fieldErrors(error);
    if (Object.keys(found).length > 0) return json({ errors: found }, { status: 422, headers: noStore });
    return throwAsPage(error, request);
  }
}

function UselessLink() {
  return (
    <div className="c-prose">
      <PageHeading
        title="Este enlace ya no sirve"
        lead="Cada enlace se usa una sola vez y vence. Si ya elegiste tu frase de acceso, entra con ella."
      />
      <p>Si no alcanzaste a usarlo, pide al organismo electoral que te envíe uno nuevo.</p>
      <p>
        <a href="/entrar">Entrar a mi cuenta</a>
      </p>
    </div>
  );
}

export default function ActivationPage() {
  const { token, offer } = useLoaderData<typeof loader>();
  const errors: Readonly<Record<string, string>> = useActionData<typeof action>()?.errors ?? {};
  if (offer === null) return <UselessLink />;
  const summary = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <div className="max-w-measure">
      <ErrorSummary errors={summary} />
      <PageHeading
        eyebrow={roleNames[offer.accountKind]}
        title={`Hola, ${offer.displayName}`}
        lead="Activa tu cuenta: elige una frase de acceso y lee el aviso de privacidad."
      />
      <form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="privacyNoticeVersion" value={offer.privacyNotice.version} />
        <TextField
          name="passphrase"
          type="password"
          width="medium"
          label="Frase de acceso"
          hint="Al menos 12 caracteres. Cuatro o cinco palabras que recuerdes bien sirven mejor que una palabra con símbolos."
          autoComplete="new-password"
          error={errors.passphrase}
        />
        <TextField
          name="repeat"
          type="password"
          width="medium"
          label="Escribe otra vez la frase"
          autoComplete="new-password"
          error={errors.repeat}
        />
        <div className="c-field">
          <Panel title={`Aviso de privacidad simplificado (versión ${offer.privacyNotice.version})`}>
            <div className="c-prose">
              <Lines>{offer.privacyNotice.simplified}</Lines>
            </div>
          </Panel>
        </div>
        <Fieldset
          name="acceptsPrivacyNotice-grupo"
          label="Aviso de privacidad"
          error={errors.acceptsPrivacyNotice}
        >
          <Checkbox
            name="acceptsPrivacyNotice"
            label="Leí el aviso de privacidad y conozco el uso que se dará a mis datos."
          />
        </Fieldset>
        <ButtonRow>
          <Button>Activar mi cuenta</Button>
        </ButtonRow>
      </form>
    </div>
  );
}
