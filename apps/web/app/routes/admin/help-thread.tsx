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
  SummaryList,
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
import { helpForDesk, helpKinds } from '../../portal/words/help.ts';

export const meta = pageMeta('Mesa de ayuda');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const threadId = paramOf(args.params, 'threadId');
  return runLoader(args, async (api) =>
    json(await api.helpAtDesk(threadId), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

const done = { responder: 'respondido', 'responder-y-cerrar': 'cerrado', cerrar: 'cerrado' } as const;

export async function action(args: ActionFunctionArgs) {
  const threadId = paramOf(args.params, 'threadId');
  return runAction(args, async ({ api, form }) => {
    const fields = readFormFields(form);
    const intent = String(form.get('_intent'));
    try {
      if (intent === 'cerrar') await api.closeHelp(threadId);
      else {
        const close = intent === 'responder-y-cerrar';
        await api.answerHelp(threadId, { text: firstOf(fields, 'text'), close });
      }
      const said = Object.entries(done).find(([name]) => name === intent)?.[1] ?? done.responder;
      return redirect(`${paths.helpAtDesk(threadId)}?hecho=${said}`, 303);
    } catch (error) {
      return typedAgain(error, fields);
    }
  });
}

function Done() {
  const said = useSearchParams()[0].get('hecho');
  if (said !== 'respondido' && said !== 'cerrado') return null;
  return (
    <div className="mb-6">
      <Notice tone="done" live title={said === 'respondido' ? 'Respuesta enviada' : 'Asunto cerrado'}>
        <p>
          <a href={paths.helpDesk()}>Volver a la mesa de ayuda</a>
        </p>
      </Notice>
    </div>
  );
}

export default function HelpAtDeskPage() {
  const thread = usePage<HelpThread>();
  const refused = useActionData<typeof action>() as TypedAgain | undefined;
  const { timeZone } = useFrame();
  const turns = thread.messages.map(({ id, author, at, text, fromOpl }) => ({
    key: id,
    author: fromOpl ? author : thread.who,
    at: formatMoment(at, timeZone),
    text,
    mine: fromOpl,
  }));
  const facts = [
    { key: 'who', label: 'Quién', value: thread.who },
    ...(thread.candidacy === null ? [] : [{ key: 'about', label: 'Candidatura', value: thread.candidacy }]),
    ...(thread.page === null ? [] : [{ key: 'page', label: 'Escribió desde', value: thread.page }]),
    { key: 'at', label: 'Recibido', value: formatMoment(thread.createdAt, timeZone) },
    { key: 'state', label: 'Estado', value: <StateTag told={helpForDesk[thread.state]} /> },
  ];
  return (
    <div className="max-w-[46rem]">
      <RefusedNotice refused={refused} />
      {refused === undefined && <Done />}
      <Breadcrumb crumbs={[{ href: paths.helpDesk(), label: 'Mesa de ayuda' }]} />
      <PageHeading title={thread.kind === 'help' ? 'Solicitud de ayuda' : 'Opinión sobre el sistema'} />
      <SummaryList tight facts={facts} />
      <div className="mt-6">
        <Conversation label={`${helpKinds[thread.kind]}: conversación`} turns={turns} />
      </div>
      <form method="post" noValidate className="mt-8">
        <TextArea
          key={thread.messages.length}
          name="text"
          label="Tu respuesta"
          hint="La lee quien preguntó, tal como la escribas."
          rows={6}
          minCharacters={helpTextLimits.min}
          maxCharacters={helpTextLimits.max}
          countWhitespace
          defaultValue={firstOf(refused?.fields ?? {}, 'text')}
          error={refused?.errors.text}
        />
        <ButtonRow>
          <Button name="_intent" value="responder" icon="send">
            Responder
          </Button>
          <Button name="_intent" value="responder-y-cerrar" look="secondary" icon="check">
            Responder y cerrar
          </Button>
          {thread.state !== 'closed' && (
            <Button name="_intent" value="cerrar" look="quiet">
              Cerrar sin responder
            </Button>
          )}
        </ButtonRow>
      </form>
    </div>
  );
}
