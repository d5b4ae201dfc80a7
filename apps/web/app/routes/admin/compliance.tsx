import {
  type CompliancePage,
  IssueNotice,
  type NoticeFigure,
  type NoticeQuestionnaire,
  type NoticeRow,
  type NoticeSummary,
} from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Button,
  ButtonRow,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Notice,
  PageHeading,
  Pagination,
  Select,
  StatusTag,
  TextField,
} from '../../design/components/index.ts';
import { FormRefusal } from '../../portal/components/form-refusal.tsx';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { queryAddress } from '../../portal/query-address.ts';
import {
  type FormRejection,
  rejectFields,
  rejectProblem,
  typedIn,
} from '../../portal/server/form-rejection.ts';
import { runAction, runLoader } from '../../portal/server/run.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { countOf, formatDay, formatMoment, formatNumber } from '../../portal/words/dates.ts';

export const meta = pageMeta('Incumplimiento');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

interface Page extends CompliancePage {
  readonly office: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const [office, page] = [search.get('cargo') || null, search.get('pagina')];
  return runLoader(args, async (api) => {
    const query = { ...(office === null ? {} : { office }), ...(page === null ? {} : { page }) };
    const data: Page = { ...(await api.compliance(query)), office };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export async function action(args: ActionFunctionArgs) {
  return runAction(args, async ({ api, form }) => {
    const typed = typedIn(form);
    const { office, ...rest } = typed;
    const input = IssueNotice.safeParse(office ? typed : rest);
    if (!input.success) return rejectFields(typed, input.error);
    try {
      await api.issueNotice(input.data);
      return redirect(`${addressOf(office || null)}${office ? '&' : '?'}hecho=1#vistas`, 303);
    } catch (error) {
      return rejectProblem(typed, error);
    }
  });
}

function addressOf(office: string | null, page?: number): string {
  return queryAddress(paths.compliance(), {
    cargo: office ?? undefined,
    pagina: page === undefined || page === 1 ? undefined : String(page),
  });
}

function Told({ questionnaire }: { questionnaire: NoticeQuestionnaire }) {
  const { result, capturedOn, state } = questionnaire;
  const when = capturedOn === null ? '' : formatDay(capturedOn);
  return (
    <div>
      {result === 'missing' && <StatusTag tone="stopped">No lo envió</StatusTag>}
      {result === 'late' && <StatusTag tone="waiting">Fuera de plazo</StatusTag>}
      {result === 'in-time' && <StatusTag tone="done">En plazo</StatusTag>}
      <span className="c-tasks__hint">{when === '' ? state : `${when} · ${state}`}</span>
    </div>
  );
}

const dayOr = (day: string | null, absent: string) => (day === null ? absent : formatDay(day));

const columns: readonly Column<NoticeRow>[] = [
  {
    key: 'name',
    heading: 'Candidatura',
    names: true,
    cell: (row) => (
      <>
        {row.name} <span className="c-tasks__hint">{`${row.office} · ${row.territory} · ${row.role}`}</span>
      </>
    ),
  },
  {
    key: 'answers',
    heading: 'Postulación',
    cell: (row) => (
      <div>
        {row.nomination}
        {row.answerable !== row.nomination && (
          <span className="c-tasks__hint">Responde: {row.answerable}</span>
        )}
      </div>
    ),
  },
  {
    key: 'account',
    heading: 'Cuenta',
    cell: (row) => (
      <div>
        {row.accountIssuedOn === null ? 'No emitida' : `Emitida el ${formatDay(row.accountIssuedOn)}`}
        <span className="c-tasks__hint">
          {row.accountReceivedOn === null
            ? 'No recibida'
            : `Recibida el ${formatDay(row.accountReceivedOn)}${row.receivedByParty ? ' por el partido' : ''}`}
        </span>
      </div>
    ),
  },
  { key: 'due', heading: 'Plazo', cell: (row) => dayOr(row.dueOn, 'No empezó') },
  {
    key: 'reminders',
    heading: 'Exhortos',
    cell: (row) => (row.reminders.length === 0 ? 'Ninguno' : row.reminders.map(formatDay).join('; ')),
  },
  { key: 'curricular', heading: 'Curricular', cell: (row) => <Told questionnaire={row.curricular} /> },
  { key: 'identity', heading: 'Identidad', cell: (row) => <Told questionnaire={row.identity} /> },
];

const figure = (key: keyof Omit<NoticeFigure, 'answerable'>, heading: string): Column<NoticeFigure> => ({
  key,
  heading,
  align: 'end',
  cell: (row) => formatNumber(row[key]),
});
const figureColumns: readonly Column<NoticeFigure>[] = [
  { key: 'answerable', heading: 'Responde de la captura', names: true, cell: (row) => row.answerable },
  figure('total', 'Aprobadas'),
  figure('listed', 'En la lista'),
  figure('curricularMissing', 'Sin el curricular'),
  figure('identityMissing', 'Sin el de identidad'),
  figure('late', 'Fuera de plazo'),
];

function noticeColumns(timeZone: string): readonly Column<NoticeSummary>[] {
  return [
    { key: 'number', heading: 'Oficio', names: true, cell: (row) => row.number },
    { key: 'date', heading: 'Fecha', cell: (row) => formatDay(row.date) },
    { key: 'office', heading: 'Cargo', cell: (row) => row.office?.name ?? 'Todos' },
    { key: 'rows', heading: 'Candidaturas', align: 'end', cell: (row) => formatNumber(row.rows) },
    { key: 'issued', heading: 'Lista del', cell: (row) => formatMoment(row.issuedAt, timeZone) },
    {
      key: 'files',
      heading: 'Archivos',
      cell: (row) => (
        <span className="flex flex-wrap gap-x-4 gap-y-2">
          {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
            <a key={format} href={paths.noticeFile(row.id, format)}>
              {format.toUpperCase()}
              <span className="sr-only"> del oficio {row.number}</span>
            </a>
          ))}
        </span>
      ),
    },
  ];
}

function Issue({ data, rejection }: { data: Page; rejection: FormRejection | undefined }) {
  const { me } = useFrame();
  const typed = rejection?.typed ?? {};
  const errors = rejection?.errors ?? {};
  if (me?.kind !== 'admin') return null;
  if (!data.mayIssue)
    return <Notice tone="idle" icon="clock" title={data.because ?? 'Todavía no se puede emitir.'} />;
  return (
    <form method="post" noValidate aria-label="Emitir la vista">
      <input type="hidden" name="office" value={data.office ?? ''} />
      <TextField
        name="number"
        label="Número del oficio"
        width="medium"
        defaultValue={typed.number}
        error={errors.number}
      />
      <TextField
        name="date"
        type="date"
        label="Fecha del oficio"
        width="short"
        defaultValue={typed.date}
        error={errors.date}
      />
      <p className="c-prose">
        La lista queda guardada como está ahora; el Word, el PDF y la hoja de cálculo salen de ella y dicen lo
        mismo.
      </p>
      <ButtonRow>
        <Button icon="file">Emitir la vista</Button>
      </ButtonRow>
    </form>
  );
}

function Notices({ data, rejection }: { data: Page; rejection: FormRejection | undefined }) {
  const { timeZone } = useFrame();
  const done = useSearchParams()[0].has('hecho');
  return (
    <section className="mt-10" aria-labelledby="vistas">
      <h2 id="vistas" className="mb-4">
        Vistas al órgano superior de dirección
      </h2>
      {done && rejection === undefined && (
        <div className="mb-6">
          <Notice tone="done" live title="Vista emitida">
            <p>Descárgala abajo en Word, PDF u hoja de cálculo.</p>
          </Notice>
        </div>
      )}
      {data.notices.length > 0 && (
        <div className="mb-8">
          <DataTable
            caption={countOf(data.notices.length, 'vista emitida', 'vistas emitidas')}
            columns={noticeColumns(timeZone)}
            rows={data.notices}
            rowKey={(row) => row.id}
            label="Vistas emitidas"
          />
        </div>
      )}
      <Issue data={data} rejection={rejection} />
    </section>
  );
}

export default function ComplianceAdmin() {
  const data = usePage<Page>();
  const rejection = useActionData<typeof action>() as FormRejection | undefined;
  const { timeZone } = useFrame();
  const chosen = data.offices.find(({ slug }) => slug === data.office);
  const scope = chosen === undefined ? 'de todos los cargos' : `de ${chosen.name}`;
  return (
    <>
      <FormRefusal rejection={rejection} />
      <PageHeading
        title="Quiénes no capturaron en plazo"
        lead={`${formatNumber(data.total)} de ${countOf(data.approved, 'candidatura aprobada', 'candidaturas aprobadas')} ${scope}, al ${formatMoment(data.asOf, timeZone)}. Artículo 15, inciso e).`}
      />
      <FilterBar
        action={paths.compliance()}
        clearHref={paths.compliance()}
        active={
          chosen === undefined ? [] : [{ key: 'office', text: chosen.name, withoutHref: paths.compliance() }]
        }
      >
        <Select
          name="cargo"
          label="Cargo"
          empty="Todos los cargos"
          defaultValue={data.office ?? ''}
          options={data.offices.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </FilterBar>
      <section className="mt-8" aria-labelledby="cifras">
        <h2 id="cifras" className="mb-4">
          Por quien responde de la captura
        </h2>
        <DataTable
          caption={`De ${countOf(data.approved, 'candidatura aprobada', 'candidaturas aprobadas')}`}
          columns={figureColumns}
          rows={data.figures}
          rowKey={(row) => row.answerable}
          label="Cifras por quien responde de la captura"
          stack={false}
        />
      </section>
      <section className="mt-10" aria-labelledby="lista">
        <h2 id="lista" className="mb-4">
          Candidaturas
        </h2>
        <DataTable
          caption={countOf(data.total, 'candidatura', 'candidaturas')}
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.candidacyId}
          label="Candidaturas que no capturaron en plazo"
          empty={
            <EmptyState title="Nadie ha incumplido" icon="done">
              Aquí aparecen las candidaturas cuyo plazo venció sin los dos cuestionarios, o que los enviaron
              tarde.
            </EmptyState>
          }
        />
        <Pagination page={data.page} pages={data.pages} hrefOf={(page) => addressOf(data.office, page)} />
        {data.withdrawn > 0 && (
          <p className="c-hint mt-4">
            Aparte,{' '}
            {countOf(
              data.withdrawn,
              'candidatura sustituida o cancelada',
              'candidaturas sustituidas o canceladas',
            )}{' '}
            sin haber capturado: la vista las lista en su propia tabla.
          </p>
        )}
      </section>
      <Notices data={data} rejection={rejection} />
    </>
  );
}
