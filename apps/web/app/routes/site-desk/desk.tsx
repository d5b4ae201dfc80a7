import type { SiteDesk, SiteSwitch, SwitchKind } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useSearchParams } from '@remix-run/react';
import {
  type Column,
  DataTable,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  StatusTag,
} from '../../design/components/index.ts';
import { ProblemBoundary } from '../../portal/components/problem-boundary.tsx';
import { pageMeta } from '../../portal/page-meta.ts';
import { paths } from '../../portal/paths.ts';
import { runLoader } from '../../portal/server/run.ts';
import { switchWords } from '../../portal/site/switch-words.ts';
import { useFrame } from '../../portal/use-frame.ts';
import { usePage } from '../../portal/use-page.ts';
import { formatDay, formatMoment } from '../../portal/words/dates.ts';

export const meta = pageMeta('Sitio público');
export const handle = { desk: true };
export { ProblemBoundary as ErrorBoundary };

export async function loader(args: LoaderFunctionArgs) {
  return runLoader(args, async (api) =>
    json(await api.siteDesk(), { headers: { 'Cache-Control': 'no-store' } }),
  );
}

function SwitchPanel({ kind, on }: { kind: SwitchKind; on: SiteSwitch | null }) {
  const words = switchWords[kind];
  const { timeZone } = useFrame();
  return (
    <Panel title={words.title}>
      <p className="mb-4">
        <StatusTag tone={on === null ? 'idle' : kind === 'banner' ? 'doing' : 'stopped'}>
          {on === null ? words.whenOff : words.whenOn}
        </StatusTag>
      </p>
      {on === null ? (
        <p className="mb-4 text-ink-soft">{words.what}</p>
      ) : (
        <>
          <p className="mb-2">«{on.message}»</p>
          <p className="mb-4 text-small text-ink-soft">
            Desde el {formatMoment(on.since, timeZone)}, por {on.setBy}.
            {on.until !== null && ` Termina solo el ${formatMoment(on.until, timeZone)}.`}
          </p>
        </>
      )}
      <LinkButton href={paths.siteSwitch(kind)} look={on === null ? 'secondary' : 'primary'}>
        {on === null ? words.turnOn : words.turnOff}
      </LinkButton>
    </Panel>
  );
}

function Paused({ desk }: { desk: SiteDesk }) {
  if (desk.pausedTotal === 0) return null;
  const columns: Column<SiteDesk['paused'][number]>[] = [
    {
      key: 'name',
      heading: 'Candidatura',
      names: true,
      cell: (row) => <a href={paths.pause(row.candidacyId)}>{row.displayName}</a>,
    },
    { key: 'place', heading: 'Cargo y lugar', cell: (row) => `${row.office} · ${row.territory}` },
    { key: 'on', heading: 'Desde', fit: true, cell: (row) => formatDay(row.on) },
    { key: 'reason', heading: 'Razón que se lee', cell: (row) => row.reason },
  ];
  return (
    <section className="mt-10" aria-labelledby="en-pausa">
      <h2 id="en-pausa">Perfiles en pausa</h2>
      <div className="mt-3">
        <DataTable
          caption={`${desk.pausedTotal} en pausa${desk.pausedTotal > desk.paused.length ? `; se muestran los ${desk.paused.length} últimos` : ''}`}
          label="Tabla de perfiles en pausa"
          columns={columns}
          rows={desk.paused}
          rowKey={(row) => row.candidacyId}
        />
      </div>
    </section>
  );
}

function History({ desk }: { desk: SiteDesk }) {
  const { timeZone } = useFrame();
  if (desk.history.length === 0) return null;
  const columns: Column<SiteSwitch>[] = [
    { key: 'kind', heading: 'Interruptor', names: true, cell: (row) => switchWords[row.kind].title },
    {
      key: 'since',
      heading: 'Desde',
      cell: (row) => (
        <>
          {formatMoment(row.since, timeZone)}
          <span className="block text-small text-ink-soft">{row.setBy}</span>
        </>
      ),
    },
    { key: 'until', heading: 'Hasta', cell: (row) => <Ended row={row} /> },
    { key: 'message', heading: 'Palabras públicas', cell: (row) => row.message },
  ];
  return (
    <section className="mt-10" aria-labelledby="historia">
      <h2 id="historia">Historia</h2>
      <div className="mt-3">
        <DataTable
          caption="Los últimos usos; también se leen en «Cómo funciona este sitio», sin nombres"
          label="Tabla de la historia"
          columns={columns}
          rows={desk.history}
          rowKey={(row) => row.id}
        />
      </div>
    </section>
  );
}

function Ended({ row }: { row: SiteSwitch }) {
  const { timeZone } = useFrame();
  if (row.on) return <StatusTag tone="doing">Encendido</StatusTag>;
  return (
    <>
      {row.until === null ? '' : formatMoment(row.until, timeZone)}
      <span className="block text-small text-ink-soft">{row.endedBy ?? 'Terminó solo'}</span>
    </>
  );
}

function PendingTexts({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="textos">
      <h2 id="textos">Textos por confirmar</h2>
      <p className="c-prose mt-2">
        Las páginas públicas los dicen «por confirmar» o los dejan fuera: nada se inventa. Se ponen en la
        carpeta del organismo.
      </p>
      <ul className="c-list mt-4">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

const isKind = (word: string): word is SwitchKind => word in switchWords;

/** What was just done, said once. */
function Done() {
  const [query] = useSearchParams();
  const [kind = '', way] = (query.get('hecho') ?? '').split('.');
  if (!isKind(kind)) return null;
  const words = switchWords[kind];
  return (
    <div className="mb-6">
      <Notice tone="done" live title={way === 'on' ? words.doneOn : words.doneOff} />
    </div>
  );
}

/** The switches of the public site: what is on, who did it, and what was done before. */
export default function SiteDeskPage() {
  const desk = usePage<SiteDesk>();
  return (
    <>
      <Done />
      <PageHeading
        title="Sitio público"
        lead="Cuatro maneras de detener algo a la vista de la ciudadanía. Cada una pide las palabras que se leerán, surte efecto en segundos y queda en la bitácora."
      />
      <div className="c-panels">
        <SwitchPanel kind="banner" on={desk.banner} />
        <SwitchPanel kind="freeze" on={desk.freeze} />
        <SwitchPanel kind="maintenance" on={desk.maintenance} />
        <Panel title="Pausar un perfil">
          <p className="mb-4">
            <StatusTag tone={desk.pausedTotal === 0 ? 'idle' : 'waiting'}>
              {desk.pausedTotal === 0 ? 'Ninguno está en pausa' : `${desk.pausedTotal} en pausa`}
            </StatusTag>
          </p>
          <p className="mb-4 text-ink-soft">
            Las respuestas, la fotografía y la identidad de una candidatura salen del sitio en el acto; los
            datos de su registro se quedan, con la fecha y la razón. Úsalo mientras se revisa lo que publicó
            una sola candidatura.
          </p>
          <LinkButton href={paths.accounts()} look="secondary">
            Buscar la candidatura
          </LinkButton>
        </Panel>
      </div>
      <Paused desk={desk} />
      <History desk={desk} />
      <PendingTexts texts={desk.pendingTexts} />
    </>
  );
}
