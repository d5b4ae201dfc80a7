import { helpTextLimits } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  LinkButton,
  PageHeading,
  RadioGroup,
  TextArea,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RefusedNotice } from '../../portal/components/refused-notice.tsx';
import { firstOf } from '../../portal/form/field-names.ts';
import { readFormFields } from '../../portal/form/read-form-fields.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { safeReturnTo } from '../../portal/return-to.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { type TypedAgain, typedAgain } from '../../portal/server/typed-again.ts';
import { usePage } from '../../portal/use-page.ts';

export const meta = pageMeta('Escribe al organismo electoral');
export { ProblemBoundary as ErrorBoundary };

/** The page of the portal it is asked from, without what follows «?»; nothing when it is not one of them. */
function pageFrom(value: string | null): string | undefined {
  const path = safeReturnTo(value)?.split('?')[0];
  return path !== undefined && /^\/[a-z0-9/_-]+$/iu.test(path) && path.length <= 200 ? path : undefined;
}

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) => {
    // The API refuses whoever does not capture before the form is shown.
    const { total } = await api.helpThreads({ page: '1' });
    const from = pageFrom(new URL(args.request.url).searchParams.get('desde')) ?? null;
    return json({ from, total }, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const fields = readFormFields(form);
    const from = pageFrom(firstOf(fields, 'from'));
    const kind = firstOf(fields, 'kind') as 'help' | 'opinion';
    const about = from === undefined ? {} : { from };
    try {
      const { threadId } = await api.askHelp({ kind, text: firstOf(fields, 'text'), ...about });
      return redirect(`${paths.helpThread(threadId)}?enviado=1`, 303);
    } catch (error) {
      return typedAgain(error, fields);
    }
  });
}

export default function NewHelpPage() {
  const { from, total } = usePage<{ from: string | null; total: number }>();
  const refused = useActionData<typeof action>() as TypedAgain | undefined;
  const fields = refused?.fields ?? {};
  const kind = firstOf(fields, 'kind') || 'help';
  return (
    <div className="max-w-measure">
      <RefusedNotice refused={refused} />
      {total > 0 && <Breadcrumb crumbs={[{ href: paths.help(), label: 'Tus mensajes' }]} />}
      <PageHeading
        title="Escribe al organismo electoral"
        lead="Te responde aquí mismo. Si tienes correo registrado, te avisamos cuando haya respuesta."
      />
      <form method="post" noValidate>
        <input type="hidden" name="from" value={firstOf(fields, 'from') || (from ?? '')} />
        <RadioGroup
          name="kind"
          label="¿Qué quieres hacer?"
          error={refused?.errors.kind}
          marked={[kind]}
          choices={[
            { value: 'help', label: 'Necesito ayuda', hint: 'Algo no se entiende o no funciona.' },
            {
              value: 'opinion',
              label: 'Quiero opinar sobre el sistema',
              hint: 'Queda en el registro de opiniones del organismo electoral.',
            },
          ]}
        />
        <TextArea
          name="text"
          label="Tu mensaje"
          hint="Cuenta qué quieres hacer y qué pasa. No escribas tu frase de acceso ni tu clave de elector."
          rows={8}
          minCharacters={helpTextLimits.min}
          maxCharacters={helpTextLimits.max}
          countWhitespace
          defaultValue={firstOf(fields, 'text')}
          error={refused?.errors.text}
        />
        {from !== null && (
          <p className="c-hint mb-5">
            Junto con tu mensaje va la página en la que estabas, no tus respuestas.
          </p>
        )}
        <ButtonRow>
          <Button icon="send">Enviar mensaje</Button>
          <LinkButton href={from ?? paths.portal()} look="quiet">
            Volver sin enviar
          </LinkButton>
        </ButtonRow>
      </form>
    </div>
  );
}
