import { ApiProblem } from '@conoceles/api-client';
import {
  type RecipientFilter,
  type RecipientList,
  SendReminders,
  type SentReminders,
} from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  ErrorSummary,
  FilterBar,
  PageHeading,
  Select,
  TextField,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { RecipientsView, SentNotice } from '../../portal/components/reminders/recipients-view.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import {
  type PartyQuery,
  partyAddress,
  partyFilter,
  partyWords,
  readPartyQuery,
} from '../../portal/party-query.ts';
import { paths } from '../../portal/paths.ts';
import { registerWords, wordFor } from '../../portal/register-query.ts';
import { requireAdmin } from '../../portal/server/require-admin.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf } from '../../portal/words/dates.ts';

export const meta = pageMeta('Enviar exhorto');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

const noStore = { 'Cache-Control': 'no-store' };

interface Query extends PartyQuery {
  readonly audience: RecipientFilter['audience'];
  readonly party?: string | undefined;
}

interface SendData {
  readonly list: RecipientList;
  readonly query: Query;
}

function readQuery(request: Request): { query: Query; page: string | null } {
  const search = new URL(request.url).searchParams;
  const { order: _, show: __, q: ___, ...places } = readPartyQuery(search);
  const audience = search.get('a') === wordFor(registerWords.audiences, 'parties') ? 'parties' : 'people';
  const party = search.get('partido') || undefined;
  return {
    query: { ...places, audience, ...(party === undefined ? {} : { party }) },
    page: search.get('pagina'),
  };
}

function addressOf({ audience, party, ...places }: Query, page?: number): string {
  const base = new URL(partyAddress(places, page, paths.sendReminders()), 'http://sitio.invalid');
  if (audience === 'parties') base.searchParams.set('a', 'partidos');
  if (party !== undefined) base.searchParams.set('partido', party);
  return `${base.pathname}${base.search}`;
}

export async function loader(args: LoaderFunctionArgs) {
  const { query, page } = readQuery(args.request);
  return runLoader(args, async (api) => {
    await requireAdmin(api);
    const list = await api.recipients({ ...partyFilter(query), ...(page === null ? {} : { page }) });
    return json({ list, query } satisfies SendData, { headers: noStore });
  });
}

type Answer = { readonly sent: SentReminders } | { readonly error: string; readonly letter: string };

/** Sends what the page previews; the answer is the page itself: nobody gets two in a day. */
export async function action(args: ActionFunctionArgs) {
  const { query } = readQuery(args.request);
  return runAction(args, async ({ api, form }) => {
    const letter = String(form.get('oficio') ?? '').trim();
    const refuse = (error: string) =>
      json({ error, letter } satisfies Answer, { status: 422, headers: noStore });
    const parsed = SendReminders.safeParse({
      ...partyFilter(query),
      ...(letter === '' ? {} : { letterNumber: letter }),
    });
    if (!parsed.success) return refuse(parsed.error.issues[0]?.message ?? 'Revisa los filtros.');
    try {
      return json({ sent: await api.sendReminders(parsed.data) } satisfies Answer, { headers: noStore });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'invalid-input') throw error;
      return refuse(error.detail ?? error.title);
    }
  });
}

const kinds = [{ value: 'falta', label: 'Le falta' }];

function Filters({ list, query }: SendData) {
  const options = (places: RecipientList['offices']) =>
    places.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <FilterBar
      folded
      action={paths.sendReminders()}
      clearHref={paths.sendReminders()}
      submit="Ver destinatarias"
      label="A quién"
    >
      <Select
        name="a"
        label="Dirigido a"
        defaultValue={query.audience === 'parties' ? 'partidos' : ''}
        options={[
          { value: '', label: 'Personas a las que les falta algo' },
          { value: 'partidos', label: 'Enlaces de sus partidos' },
        ]}
      />
      <Select
        name="partido"
        label="Partido"
        empty="Todos los partidos"
        defaultValue={query.party ?? ''}
        options={options(list.parties)}
      />
      <Select
        name="cargo"
        label="Cargo"
        empty="Todos los cargos"
        defaultValue={query.office ?? ''}
        options={options(list.offices)}
      />
      <Select
        name="curricular"
        label="Curricular"
        empty="Cualquiera"
        defaultValue={query.curricular === 'missing' ? 'falta' : ''}
        options={kinds}
      />
      <Select
        name="identidad"
        label="Identidad"
        empty="Cualquiera"
        defaultValue={query.identity === 'missing' ? 'falta' : ''}
        options={kinds}
      />
      <Select
        name="plazo"
        label="Plazo"
        empty="Cualquiera"
        defaultValue={wordFor(partyWords.deadline, query.deadline) ?? ''}
        options={[
          { value: 'por-vencer', label: 'Vence en 2 días o menos' },
          { value: 'vencido', label: 'Ya venció' },
        ]}
      />
    </FilterBar>
  );
}

export default function SendRemindersPage() {
  const { list, query } = usePage<SendData>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const refused = answer !== undefined && 'error' in answer ? answer : undefined;
  const ready = list.total - list.remindedToday;
  const who =
    query.audience === 'parties'
      ? countOf(ready, 'enlace', 'enlaces')
      : countOf(ready, 'persona', 'personas');
  return (
    <>
      {refused !== undefined && <ErrorSummary errors={[{ href: '#oficio', text: refused.error }]} />}
      <Breadcrumb crumbs={[{ href: paths.reminders(), label: 'Exhortos' }]} />
      <PageHeading
        title="Enviar exhorto"
        lead="Elige a quién, lee lo que va a recibir y envíalo. Cada destinataria recibe uno al día, como máximo, y queda en el registro."
      />
      {answer !== undefined && 'sent' in answer && (
        <div className="mb-6">
          <SentNotice sent={answer.sent} />
        </div>
      )}
      <Filters list={list} query={query} />
      <div className="mt-6">
        <RecipientsView list={list} hrefOf={(page) => addressOf(query, page)}>
          {ready > 0 && (
            <form method="post" className="mt-6 max-w-[28rem]" noValidate>
              <TextField
                name="oficio"
                label="Número de oficio"
                hint="Si el exhorto acompaña a un oficio, su número queda en el correo y en el registro."
                optional
                defaultValue={refused?.letter ?? ''}
                error={refused?.error}
              />
              <ButtonRow>
                <Button icon="send">Enviar a {who}</Button>
              </ButtonRow>
            </form>
          )}
        </RecipientsView>
      </div>
    </>
  );
}
