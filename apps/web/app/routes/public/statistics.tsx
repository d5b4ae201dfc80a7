import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { EmptyState, Figure, PageHeading } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { windowText } from '../../public-site/sentences.ts';
import { figuresSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { AnswersPart } from '../../public-site/statistics/answers-part.tsx';
import { CapturePart } from '../../public-site/statistics/capture-part.tsx';
import { CompositionPart } from '../../public-site/statistics/composition-part.tsx';
import { CutLine } from '../../public-site/statistics/cut-line.tsx';
import { drawCharts } from '../../public-site/statistics/draw-charts.server.ts';
import { captureTables, compositionTables } from '../../public-site/statistics/figure-rows.ts';
import { StatisticsFilters } from '../../public-site/statistics/statistics-filters.tsx';
import { readStatisticsView, statisticsHref } from '../../public-site/statistics/statistics-view.ts';

export const links = figuresSheet;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = readStatisticsView(request.url);
  const api = apiOf(context).api.public;
  const query = view.snapshot === undefined ? {} : { snapshot: view.snapshot };
  const [site, statistics, cuts] = await Promise.all([
    readSite(context),
    load(api.statistics.$get({ query })),
    load(api.snapshots.$get()),
  ]);
  const { snapshot, latest } = statistics;
  const { words } = context.language;
  const offices = snapshot?.figures.offices ?? [];
  // A filter that names nothing is answered and not kept.
  context.page.passing = view.office !== undefined && !offices.some(({ slug }) => slug === view.office);
  const isLatest = view.snapshot === undefined || view.snapshot === latest;
  const head = pageHead(context, {
    title: words.t('stats.title'),
    siteTitle: fullSiteTitle(site),
    description: words.t('stats.description', { process: site.process.name }),
    address: statisticsHref(isLatest ? { ...view, snapshot: undefined } : view),
    hidden: site.demonstration !== null,
  });
  const charts = snapshot === null ? {} : drawCharts(words, snapshot.figures, view);
  return json({ site, chrome: chromeOf(site), view, snapshot, latest, cuts: cuts.items, charts, head });
}

export const meta = headOf;

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** Before the window nothing is public; just after it opens there may be no snapshot yet. */
function Nothing({ site }: { site: Data['site'] }) {
  const words = useWords();
  const { t } = words;
  const window = windowText(words, site.window);
  const isClosed = site.window.state === 'before' || site.window.state === 'undated';
  return (
    <EmptyState title={isClosed ? window.title : t('stats.none')} icon="calendar">
      {isClosed ? t('stats.before') : t('stats.noneText')}
    </EmptyState>
  );
}

function KeyFigures({ all }: { all: ReturnType<typeof captureTables>['all'] }) {
  const { t } = useWords();
  const { candidacies, curricular, identity } = all;
  const of = (kind: 'curricular' | 'identity') =>
    `${t(`stats.${kind}`)}: ${t('stats.published').toLowerCase()}`;
  return (
    <div className="c-stats__figures">
      <Figure value={candidacies} label={t('stats.approved')} />
      <Figure value={curricular.published} of={candidacies} label={of('curricular')} />
      <Figure value={identity.published} of={candidacies} label={of('identity')} />
    </div>
  );
}

function Content({ data, snapshot }: { data: Data; snapshot: NonNullable<Data['snapshot']> }) {
  const words = useWords();
  const { site, view, charts, latest, cuts } = data;
  const { figures } = snapshot;
  const capture = captureTables(words, figures, view);
  const whole = capture.all.candidacies;
  return (
    <>
      <CutLine snapshot={snapshot} latest={latest} cuts={cuts} timeZone={site.timeZone} />
      <StatisticsFilters figures={figures} view={view} />
      {whole === 0 ? (
        <EmptyState title={words.t('stats.nobody')} icon="people" />
      ) : (
        <>
          <KeyFigures all={capture.all} />
          <CapturePart capture={capture} charts={charts} acronym={site.acronym} />
          <CompositionPart
            composition={compositionTables(words, figures, view)}
            charts={charts}
            whole={whole}
          />
        </>
      )}
      <AnswersPart snapshot={snapshot} charts={charts} timeZone={site.timeZone} />
    </>
  );
}

/** Figures of one snapshot, with the small groups protected. */
export default function StatisticsPage() {
  const data = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { site, chrome, snapshot } = data;
  const lead = site.window.state === 'after' ? t('stats.after') : t('stats.lead');
  return (
    <PublicFrame chrome={chrome} current="/estadisticas">
      <PageHeading
        title={t('stats.title')}
        eyebrow={<InSpanish>{`${site.process.name}, ${site.stateName}`}</InSpanish>}
        lead={lead}
      />
      {snapshot === null ? <Nothing site={site} /> : <Content data={data} snapshot={snapshot} />}
    </PublicFrame>
  );
}
