import type { CaptureHome, QuestionnaireProgress, Receipt as ReceiptData } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { LinkButton, Receipt, SummaryList } from '../../design/components/index.ts';
import type { Target } from '../../portal/api.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runLoader } from '../../portal/server/run.ts';
import { orNotFound, targetOf } from '../../portal/server/target-of.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatMoment } from '../../portal/words/dates.ts';
import { officeAndPlace } from '../../portal/words/places.ts';

export const meta = pageMeta('Acuse de envío');
export { ProblemBoundary as ErrorBoundary };

interface SentData extends Pick<CaptureHome, 'displayName' | 'office' | 'territory' | 'awaitsAuthorisation'> {
  readonly target: Target;
  readonly title: string;
  readonly receipt: ReceiptData;
  readonly pendingOther: QuestionnaireProgress | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const target = targetOf(args.params);
  return runLoader(args, async (api) => {
    const home = await api.home(target.candidacyId);
    const { receipt, title } = orNotFound(home.questionnaires.find(({ kind }) => kind === target.kind));
    if (receipt === null) throw redirect(paths.check(target.candidacyId, target.kind));
    const other = home.questionnaires.find(({ kind, editable }) => kind !== target.kind && editable);
    const { displayName, office, territory, awaitsAuthorisation } = home;
    const data: SentData = {
      target,
      title,
      receipt,
      displayName,
      office,
      territory,
      awaitsAuthorisation,
      pendingOther: other ?? null,
    };
    return json(data, { headers: { 'Cache-Control': 'no-store' } });
  });
}

export default function SentPage() {
  const data = usePage<SentData>();
  const { timeZone } = useFrame();
  const { target, receipt, pendingOther } = data;
  return (
    <>
      <Receipt title="Lo recibimos">
        <p>
          {data.title} de {data.displayName}, {officeAndPlace(data)}.
        </p>
      </Receipt>
      <div className="mt-6 max-w-measure">
        <SummaryList
          facts={[
            { key: 'folio', label: 'Folio', value: <code>{receipt.folio}</code> },
            { key: 'at', label: 'Día y hora', value: formatMoment(receipt.submittedAt, timeZone) },
            ...(receipt.late ? [{ key: 'late', label: 'Plazo', value: 'Enviado fuera del plazo' }] : []),
            {
              key: 'hash',
              label: 'Huella del contenido',
              value: <code className="break-all">{receipt.contentHash}</code>,
            },
          ]}
        />
      </div>
      <p className="c-button-row mt-5">
        <LinkButton look="secondary" icon="download" href={paths.receipt(target.candidacyId, target.kind)}>
          Descargar el acuse (PDF)
        </LinkButton>
      </p>
      <div className="c-prose mt-8">
        <h2>Qué sigue</h2>
        <p>
          {data.awaitsAuthorisation
            ? 'Quien te postula autoriza la publicación; después el organismo electoral verifica el cuestionario y lo publica.'
            : 'El organismo electoral lo verifica y lo publica.'}{' '}
          Si hay algo por corregir, lo verás en tu portal.
        </p>
        <p className="c-button-row">
          {pendingOther !== null && (
            <LinkButton href={paths.questionnaire(target.candidacyId, pendingOther.kind)}>
              Seguir con: {pendingOther.title}
            </LinkButton>
          )}
          <LinkButton
            look={pendingOther === null ? 'primary' : 'secondary'}
            href={paths.candidacy(target.candidacyId)}
          >
            Volver a mi candidatura
          </LinkButton>
        </p>
      </div>
    </>
  );
}
