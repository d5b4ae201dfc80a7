import { type HelpThread, helpTextLimits } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Conversation,
  Notice,
  PageHeading,
  TextArea,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RefusedNotice } from '../../portal/components/refused-notice.tsx';
import { StateTag } from '../../portal/components/state-tag.tsx';
import { firstOf } from '../../portal/form/field-names.ts';
import { readFormFields } from '../../portal/form/read-form-fields.ts';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { paramOf } from '../../portal/server/target-of.ts';
import { type TypedAgain, typedAgain } from '../../portal/server/typed-again.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';
import { helpForCapture, helpKinds } from '../../portal/words/help.ts';

export const meta = pageMeta('Tu mensaje');
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const threadId = paramOf(args.params, 'threadId');
  return runLoader(args, async (api) =>
    json(await api.helpThread(threadId), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const threadId = paramOf(args.params, 'threadId');
  return runAction(args, async ({ api, form }) => {
    const fields = readFormFields(form);
    try {
      await api.followHelp(threadId, firstOf(fields, 'text'));
      return redirect(`${paths.helpThread(threadId)}?enviado=1`, 303);
    } catch (error) {
      return typedAgain(error, fields);
    }
  });
}

export default function HelpThreadPage() {
  const thread = usePage<HelpThread>();
  const refused = useActionData<typeof action>() as TypedAgain | undefined;
  const sent = useSearchParams()[0].has('enviado') && refused === undefined;
  const { timeZone } = useFrame();
  const about = [helpKinds[thread.kind], thread.candidacy, thread.page].filter((part) => part !== null);
  const turns = thread.messages.map(({ id, author, at, text, fromOpl }) => ({
    key: id,
    author: fromOpl ? `Organismo electoral · ${author}` : author,
    at: formatMoment(at, timeZone),
    text,
    mine: !fromOpl,
  }));
  return (
    <div className="max-w-[46rem]">
      <RefusedNotice refused={refused} />
      {sent && (
        <div className="mb-6">
          <Notice tone="done" live title="Enviamos tu mensaje">
            <p>La respuesta aparece en esta página. Puedes seguir con tu captura.</p>
          </Notice>
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.help(), label: 'Tus mensajes' }]} />
      <PageHeading title="Tu mensaje" lead={about.join(' · ')} />
      <p className="mb-5">
        <StateTag told={helpForCapture[thread.state]} />
      </p>
      <Conversation label="Conversación con el organismo electoral" turns={turns} />
      <form method="post" noValidate className="mt-8">
        <TextArea
          key={thread.messages.length}
          name="text"
          label={thread.state === 'open' ? 'Agrega algo más' : 'Sigue la conversación'}
          {...(thread.state === 'closed' ? { hint: 'Si escribes, el asunto se abre otra vez.' } : {})}
          rows={5}
          minCharacters={helpTextLimits.min}
          maxCharacters={helpTextLimits.max}
          countWhitespace
          defaultValue={firstOf(refused?.fields ?? {}, 'text')}
          error={refused?.errors.text}
        />
        <ButtonRow>
          <Button icon="send">Enviar mensaje</Button>
        </ButtonRow>
      </form>
    </div>
  );
}
