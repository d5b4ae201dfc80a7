import { type ErrorReportItem, type Me, outcomeLimits } from '@conoceles/contracts';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  type Fact,
  Lines,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
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
import { officeAndPlace } from '../../portal/words/places.ts';
import { reportStates } from '../../portal/words/reports.ts';
import { profileHref } from '../../public-site/addresses.ts';
import { reportedPart } from '../../public-site/reported-parts.ts';

export const meta = pageMeta('Error reportado');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  const reportId = paramOf(args.params, 'reportId');
  return runLoader(args, async (api) =>
    json(await api.errorReport(reportId), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const reportId = paramOf(args.params, 'reportId');
  return runAction(args, async ({ api, form }) => {
    const fields = readFormFields(form);
    try {
      await api.closeReport(reportId, firstOf(fields, 'outcome'));
      return redirect(`${paths.report(reportId)}?hecho=cerrado`, 303);
    } catch (error) {
      return typedAgain(error, fields);
    }
  });
}

function factsOf(report: ErrorReportItem, timeZone: string): Fact[] {
  const { displayName, part, createdAt, state, outcome, closedAt, closedBy } = report;
  return [
    { key: 'who', label: 'Candidatura', value: `${displayName} · ${officeAndPlace(report)}` },
    { key: 'part', label: 'Parte', value: reportedPart(part) },
    { key: 'at', label: 'Recibido', value: formatMoment(createdAt, timeZone) },
    { key: 'state', label: 'Estado', value: <StateTag told={reportStates[state]} /> },
    ...(closedAt === null
      ? []
      : [
          { key: 'outcome', label: 'Qué se hizo', value: outcome },
          {
            key: 'closed',
            label: 'Lo cerró',
            value: `${closedBy ?? 'Personal del organismo electoral'}, ${formatMoment(closedAt, timeZone)}`,
          },
        ]),
  ];
}

/** Where what is wrong can be looked at and mended, as far as the account reaches. */
function Ways({ report, me }: { report: ErrorReportItem; me: Me | null }) {
  const kind = report.part === 'identity' ? 'identity' : 'curricular';
  return (
    <p className="c-button-row mt-5">
      <LinkButton href={profileHref(report.slug)} look="secondary" icon="eye">
        Ver el perfil público
      </LinkButton>
      {me?.kind === 'reviewer' && me.reviews.includes(kind) && (
        <LinkButton href={paths.sheet(report.candidacyId, kind)} look="secondary" icon="file">
          Abrir la ficha
        </LinkButton>
      )}
      {me?.kind === 'admin' && (
        <LinkButton href={paths.status(report.candidacyId)} look="secondary" icon="file">
          Abrir la candidatura
        </LinkButton>
      )}
    </p>
  );
}

function CloseForm({ refused }: { refused: TypedAgain | undefined }) {
  return (
    <form method="post" noValidate className="mt-8">
      <TextArea
        name="outcome"
        label="Qué se hizo"
        hint="Queda en el registro y lo lee el resto de la mesa. Por ejemplo: «El dato es correcto según el acuerdo» o «Se pidió la corrección a quien postula»."
        rows={4}
        minCharacters={outcomeLimits.min}
        maxCharacters={outcomeLimits.max}
        countWhitespace
        defaultValue={firstOf(refused?.fields ?? {}, 'outcome')}
        error={refused?.errors.outcome}
      />
      <ButtonRow>
        <Button icon="check">Cerrar reporte</Button>
      </ButtonRow>
    </form>
  );
}

export default function ErrorReportPage() {
  const report = usePage<ErrorReportItem>();
  const refused = useActionData<typeof action>() as TypedAgain | undefined;
  const justClosed = useSearchParams()[0].get('hecho') === 'cerrado' && report.state === 'closed';
  const { timeZone, me } = useFrame();
  return (
    <div className="max-w-[46rem]">
      <RefusedNotice refused={refused} />
      {justClosed && (
        <div className="mb-6">
          <Notice tone="done" live title="Reporte cerrado">
            <p>
              <a href={paths.reports()}>Volver a los reportes</a>
            </p>
          </Notice>
        </div>
      )}
      <Breadcrumb crumbs={[{ href: paths.reports(), label: 'Errores reportados' }]} />
      <PageHeading title="Error reportado" />
      <Panel title="Lo que escribió la persona">
        <p>
          <Lines>{report.text}</Lines>
        </p>
      </Panel>
      <div className="mt-6">
        <SummaryList tight facts={factsOf(report, timeZone)} />
      </div>
      <Ways report={report} me={me} />
      {report.state === 'open' && <CloseForm refused={refused} />}
    </div>
  );
}
