import { ApiProblem } from '@conoceles/api-client';
import { PartyRecipientFilter, type RecipientList, type SentReminders } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  LinkButton,
  Notice,
  PageHeading,
} from '../../design/components/index.ts';
import { markName } from '../../portal/components/party/party-list.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RecipientsView, SentNotice } from '../../portal/components/reminders/recipients-view.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { type PartyQuery, partyAddress, partyFilter, readPartyQuery } from '../../portal/party-query.ts';
import { paths } from '../../portal/paths.ts';
import { lastListAddress } from '../../portal/server/last-list.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';

export const meta = pageMeta('Enviar recordatorio');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface SendData {
  readonly list: RecipientList;
  readonly marked: readonly string[];
  readonly query: PartyQuery;
  readonly back: string;
}

/** Those marked in the list; none marked: everyone with something missing that the filters keep. */
function asked(request: Request) {
  const search = new URL(request.url).searchParams;
  const { order: _, show: __, ...query } = readPartyQuery(search);
  return { search, query, marked: [...new Set(search.getAll(markName))] };
}

export async function loader(args: LoaderFunctionArgs) {
  const { search, query, marked } = asked(args.request);
  const page = search.get('pagina');
  return runLoader(args, async (api) => {
    const filter = { ...partyFilter(query), ...(page === null ? {} : { page }) };
    const list = await api.partyRecipients(filter, marked);
    const data: SendData = { list, marked, query, back: await lastListAddress(args.request) };
    return json(data, { headers: noStore });
  });
}

type Answer = { readonly sent: SentReminders } | { readonly error: string };

/** Sends what the page previews. Nobody gets two in a day, so that sending it again does no harm. */
export async function action(args: ActionFunctionArgs) {
  const { query, marked } = asked(args.request);
  return runAction(args, async ({ api }) => {
    const filter = PartyRecipientFilter.safeParse({
      ...partyFilter(query),
      ...(marked.length === 0 ? {} : { candidacy: marked }),
    });
    if (!filter.success) {
      const error = filter.error.issues[0]?.message ?? 'Marca 50 candidaturas o menos.';
      return json({ error } satisfies Answer, { status: 422, headers: noStore });
    }
    try {
      return json({ sent: await api.remindPeople(filter.data) } satisfies Answer, { headers: noStore });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'invalid-input') throw error;
      return json({ error: error.detail ?? error.title } satisfies Answer, { status: 422, headers: noStore });
    }
  });
}

export default function SendRemindersPage() {
  const { list, marked, query, back } = usePage<SendData>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const sent = answer !== undefined && 'sent' in answer ? answer.sent : undefined;
  const ready = list.total - list.remindedToday;
  const pageOf = (page: number) => {
    const address = partyAddress(query, page, paths.sendPartyReminders());
    if (marked.length === 0) return address;
    const marks = marked.map((id) => `${markName}=${id}`).join('&');
    return `${address}${address.includes('?') ? '&' : '?'}${marks}`;
  };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: back, label: 'Candidaturas' },
          { href: paths.partyReminders(), label: 'Recordatorios' },
        ]}
      />
      <PageHeading
        title="Enviar recordatorio"
        lead={
          marked.length === 0
            ? 'A todas las personas por las que responde tu partido y a las que les falta algo. Cada una recibe uno al día, como máximo.'
            : 'A las que marcaste y les falta algo. Cada una recibe uno al día, como máximo.'
        }
      />
      {sent !== undefined && <SentNotice sent={sent} />}
      {answer !== undefined && 'error' in answer && <Notice tone="stopped" live title={answer.error} />}
      <RecipientsView list={list} hrefOf={pageOf}>
        <form method="post">
          <ButtonRow>
            {ready > 0 && <Button icon="send">Enviar a {countOf(ready, 'persona', 'personas')}</Button>}
            <LinkButton look="secondary" icon="back" href={back}>
              Volver a la lista
            </LinkButton>
          </ButtonRow>
        </form>
      </RecipientsView>
      {list.total === 0 && (
        <p className="mt-8">
          <LinkButton look="secondary" icon="back" href={back}>
            Volver a la lista
          </LinkButton>
        </p>
      )}
    </>
  );
}
