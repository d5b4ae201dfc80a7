import { ApiProblem } from '@conoceles/api-client';
import { Activation, type ActivationOffer } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  Fieldset,
  Lines,
  Notice,
  PageHeading,
  Panel,
  TextField,
} from '../../design/components/index.ts';
import type { PortalApi } from '../../portal/api.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { homeOf } from '../../portal/home-of.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { apiOf } from '../../portal/server/api-of.ts';
import { fieldErrors, throwAsPage } from '../../portal/server/problems.ts';
import { roleNames } from '../../portal/words/states.ts';

export const meta = pageMeta('Activa tu cuenta');
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
export const headers = () => noStore;

type Offer = { readonly token: string; readonly offer: ActivationOffer | null };
type Answer = Partial<Offer> & {
  readonly errors: Readonly<Record<string, string>>;
  /** What was typed as the code of a letter. */
  readonly code?: string;
};

const unusable = ['link-expired', 'invalid-input', 'not-found'];
const isUnusable = (error: unknown): boolean => error instanceof ApiProblem && unusable.includes(error.code);

/** Looks at the link without spending it: a mail scanner that opens it does no harm. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token');
  const blank = { token: '', offer: null };
  if (token === null) return json<Offer & { dead: boolean }>({ ...blank, dead: false }, { headers: noStore });
  try {
    const offer = await apiOf(context).checkActivation(token);
    return json<Offer & { dead: boolean }>({ token, offer, dead: false }, { headers: noStore });
  } catch (error) {
    if (isUnusable(error)) return json({ ...blank, dead: true }, { headers: noStore, status: 410 });
    return throwAsPage(error, request);
  }
}

const answer = (said: Answer, status: number) => json(said, { status, headers: noStore });

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiOf(context);
  try {
    if (form.has('codigo')) return await readCode(api, String(form.get('codigo')));
    const token = String(form.get('token') ?? '');
    const errors = activationErrors(form);
    const input = Activation.safeParse(activationOf(form));
    // The offer is told again: who typed a code has no link to come back to.
    if (!input.success || Object.keys(errors).length > 0) {
      return answer({ errors, token, offer: await api.checkActivation(token) }, 422);
    }
    const opened = await api.activate(input.data);
    const cookies = new Headers();
    for (const cookie of opened.cookies) cookies.append('Set-Cookie', cookie);
    return redirect(homeOf(opened.me), { status: 303, headers: cookies });
  } catch (error) {
    const found = fieldErrors(error);
    if (Object.keys(found).length > 0) return answer({ errors: found }, 422);
    return throwAsPage(error, request);
  }
}

/** The code of a letter opens the same page as a link, without ever being in an address. */
async function readCode(api: PortalApi, code: string) {
  const wrong = (text: string, status: number) => answer({ errors: { codigo: text }, code }, status);
  if (code.trim().length < 20) return wrong('Escribe las 20 letras y números del código de tu carta.', 422);
  try {
    return answer({ errors: {}, token: code, offer: await api.checkActivation(code) }, 200);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 429) return wrong(error.detail ?? error.title, 429);
    if (!isUnusable(error)) throw error;
    return wrong('Ese código no sirve: revisa que sea el de tu última carta. Si venció, pide otra.', 410);
  }
}

const activationOf = (form: FormData) => ({
  token: form.get('token'),
  passphrase: form.get('passphrase'),
  privacyNoticeVersion: form.get('privacyNoticeVersion'),
  acceptsPrivacyNotice: form.get('acceptsPrivacyNotice') === 'on',
});

/** What each field lacks, in the order of the form. */
function activationErrors(form: FormData): Record<string, string> {
  const input = Activation.safeParse(activationOf(form));
  const issues = input.success ? [] : input.error.issues;
  const messageOf = (field: string) => issues.find(({ path }) => path[0] === field)?.message;
  const repeated = form.get('passphrase') === form.get('repeat');
  const told = [
    ['passphrase', messageOf('passphrase')],
    ['repeat', repeated ? undefined : 'Escribe la misma frase las dos veces.'],
    ['acceptsPrivacyNotice', messageOf('acceptsPrivacyNotice')],
  ] as const;
  return Object.fromEntries(
    told.filter((one): one is (typeof told)[number] & [string, string] => one[1] !== undefined),
  );
}

function CodeForm({ said }: { said: Answer | undefined }) {
  return (
    <form method="post" action={paths.activate()} noValidate>
      <TextField
        name="codigo"
        label="Código de tu carta"
        hint="Veinte letras y números. Los guiones y las mayúsculas dan igual."
        width="medium"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={said?.code}
        error={said?.errors.codigo}
      />
      <ButtonRow>
        <Button>Continuar con el código</Button>
      </ButtonRow>
    </form>
  );
}

/** Who comes without a link that serves: by the letter's code, or because the link died. */
function WithoutLink({ dead, said }: { dead: boolean; said: Answer | undefined }) {
  const wrong = said?.errors.codigo;
  return (
    <div className="max-w-measure">
      <ErrorSummary errors={wrong === undefined ? [] : [{ href: '#codigo', text: wrong }]} />
      {dead ? (
        <PageHeading
          title="Este enlace ya no sirve"
          lead="Cada enlace se usa una sola vez, vence, y uno nuevo reemplaza al anterior. Si ya elegiste tu frase de acceso, entra con ella."
        />
      ) : (
        <PageHeading
          title="Tengo una carta con código"
          lead="Escribe el código y elige tu frase de acceso. Si te llegó un correo, abre mejor el enlace que trae."
        />
      )}
      {dead && (
        <div className="c-prose mb-8">
          <p>Si no alcanzaste a usarlo, pide al organismo electoral que te envíe uno nuevo.</p>
          <p>
            <a href="/entrar">Entrar a mi cuenta</a>
          </p>
          <h2 className="text-h3">Tengo una carta con código</h2>
        </div>
      )}
      <CodeForm said={said} />
    </div>
  );
}

export default function ActivationPage() {
  const loaded = useLoaderData<typeof loader>();
  const said = useActionData<typeof action>() as Answer | undefined;
  const offer = said?.offer ?? loaded.offer;
  const token = said?.token ?? loaded.token;
  if (offer === null) return <WithoutLink dead={loaded.dead} said={said} />;
  const errors = said?.errors ?? {};
  const summary = Object.entries(errors).map(([name, text]) => ({ href: `#${name}`, text }));
  return (
    <div className="max-w-measure">
      <ErrorSummary errors={summary} />
      <PageHeading
        eyebrow={offer.isDelegate ? 'Persona delegada' : roleNames[offer.accountKind]}
        title={`Hola, ${offer.displayName}`}
        lead="Activa tu cuenta: elige una frase de acceso y lee el aviso de privacidad."
      />
      {offer.accessKey !== null && (
        <div className="mb-6">
          <Notice tone="doing" icon="info" title={`Tu clave de acceso es ${offer.accessKey}`}>
            <p>Con ella y tu frase entras después. También está en tu carta.</p>
          </Notice>
        </div>
      )}
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
