import { ApiProblem } from '@conoceles/api-client';
import { SignIn } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  Notice,
  PageHeading,
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { homeOf } from '../../portal/home-of.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { safeReturnTo } from '../../portal/return-to.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { throwAsPage } from '../../portal/server/problems.ts';
import { useFrame } from '../../portal/use-frame.ts';

export const meta = pageMeta('Entrar');
export { ProblemBoundary as ErrorBoundary };

export function loader({ request, context }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('volver'));
  return json({ isDesk: context.host.kind !== 'tenant', returning: returnTo !== undefined });
}

type Errors = Partial<Record<'email' | 'passphrase', string>>;

function rejected(email: string, errors: Errors, status: number) {
  return json({ email, errors }, { status, headers: { 'Cache-Control': 'no-store' } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const email = String(form.get('email') ?? '').trim();
  const input = SignIn.safeParse({ email, passphrase: form.get('passphrase') });
  if (!input.success) {
    const issues = input.error.issues.map((issue) => [issue.path[0], issue.message]);
    return rejected(email, Object.fromEntries(issues.toReversed()), 422);
  }
  try {
    const api = apiOf(context);
    const opened = await (context.host.kind === 'tenant'
      ? api.signIn(input.data)
      : api.signInAtDesk(input.data));
    const headers = new Headers();
    for (const cookie of opened.cookies) headers.append('Set-Cookie', cookie);
    const returnTo = safeReturnTo(new URL(request.url).searchParams.get('volver'));
    return redirect(returnTo ?? homeOf(opened.me), { status: 303, headers });
  } catch (error) {
    if (error instanceof ApiProblem && ['wrong-credentials', 'too-many-requests'].includes(error.code)) {
      const text = [error.title, error.detail].filter(Boolean).join('. ');
      return rejected(email, { passphrase: text }, error.status);
    }
    return throwAsPage(error, request);
  }
}

export default function SignInPage() {
  const { isDesk, returning } = useLoaderData<typeof loader>();
  const { me } = useFrame();
  const tried = useActionData<typeof action>();
  const errors: Errors = tried?.errors ?? {};
  const summary = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <div className="max-w-measure">
      <ErrorSummary errors={summary} />
      <PageHeading
        title="Entra a tu cuenta"
        lead={returning ? 'Después te llevamos a la página que ibas a abrir.' : undefined}
      />
      {me !== null && (
        <div className="mb-8">
          <Notice tone="doing" title={`Ya entraste como ${me.displayName}`}>
            <p>
              <a href={homeOf(me)}>Seguir con esa cuenta</a>
            </p>
          </Notice>
        </div>
      )}
      <form method="post" noValidate>
        <TextField
          name="email"
          type={isDesk ? 'email' : 'text'}
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          label={isDesk ? 'Correo' : 'Correo o clave de acceso'}
          hint={isDesk ? undefined : 'La clave viene en tu carta, si te entregaron una: HID-7K3Q-9DXT.'}
          width="medium"
          autoComplete="username"
          defaultValue={tried?.email}
          error={errors.email}
        />
        <TextField
          name="passphrase"
          type="password"
          label="Frase de acceso"
          width="medium"
          autoComplete="current-password"
          error={errors.passphrase}
        />
        <ButtonRow>
          <Button>Entrar</Button>
        </ButtonRow>
      </form>
      {!isDesk && (
        <div className="c-prose mt-12">
          <h2 className="text-h3">¿Es tu primera vez?</h2>
          <p>
            Abre el enlace que te llegó por correo del organismo electoral: con él eliges tu frase de acceso.
            Ningún correo lleva contraseñas.
          </p>
          <p>
            ¿Te entregaron una carta? <a href={paths.activate()}>Activa tu cuenta con el código</a>.
          </p>
        </div>
      )}
    </div>
  );
}
