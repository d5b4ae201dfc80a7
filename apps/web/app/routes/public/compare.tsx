import {
  type ComparedOffice,
  maxCompared,
  type PublicComparison,
  type PublicSite,
} from '@conoceles/contracts';
import { type AppLoadContext, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { EmptyState, Notice, PageHeading } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { type ContestView, compareHref, contestHref, readCompareView } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { Chooser } from '../../public-site/compare/choosing.tsx';
import { Grid, JumpToQuestion } from '../../public-site/compare/grid.tsx';
import { Nobody, Start } from '../../public-site/compare/start.tsx';
import { ByOffice, ContestTabs, Gone, WholeContests } from '../../public-site/compare/ways.tsx';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { orderText, windowText } from '../../public-site/sentences.ts';
import { choosingSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = choosingSheet;

/** An office voted for in one place only (the whole state) needs no place in the address. */
function withOnlyTerritory(site: PublicSite, view: ContestView): ContestView {
  const office = site.offices.find(({ slug }) => slug === view.office);
  if (view.territory !== undefined || office === undefined) return view;
  const places = site.territories.filter(({ kind }) => kind === office.territoryKind);
  const [only] = places;
  return places.length === 1 && only !== undefined ? { ...view, territory: only.slug } : view;
}

function queryOf(slugs: readonly string[], { office, territory, role, place }: ContestView) {
  if (slugs.length > 0) return { slugs: slugs.slice(0, maxCompared).join(',') };
  if (office === undefined || territory === undefined) return null;
  return {
    office,
    territory,
    ...(role === undefined ? {} : { role }),
    ...(place === undefined ? {} : { place: String(place) }),
  };
}

async function compare(context: AppLoadContext, query: ReturnType<typeof queryOf>) {
  return query === null ? null : load(apiOf(context).api.public.comparison.$get({ query }));
}

/** «Presidencia municipal, Tequila»: what is compared, in the words of the state; null when it is not one office. */
function subjectOf(comparison: PublicComparison | null): string | null {
  const [compared, another] = comparison?.offices ?? [];
  if (compared === undefined || another !== undefined) return null;
  const places = [...new Set(compared.people.map(({ territory }) => territory.name))];
  return places.length === 1 ? `${compared.office.name}, ${places[0]}` : compared.office.name;
}

/** The first place of the lists is what the address of their contest shows by itself. */
function withoutFirstPlace(view: ContestView, comparison: PublicComparison | null): ContestView {
  const first = comparison?.offices[0]?.contests[0]?.places[0];
  return view.place === first ? { ...view, place: undefined } : view;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { slugs: chosen, contest } = readCompareView(request.url);
  const site = await readSite(context);
  const view = withOnlyTerritory(site, contest);
  const comparison = await compare(context, queryOf(chosen, view));
  const people = comparison?.offices.flatMap((office) => office.people) ?? [];
  const showsPhotos = people.some(({ photo }) => photo !== null);
  context.page.identity = comparison?.revocable === true || (site.photosRevocable && showsPhotos);
  const isChosen = chosen.length > 0;
  // An office or a place that is none, alone or together, is answered and not kept.
  context.page.passing =
    !isChosen && people.length === 0 && Object.values(view).some((one) => one !== undefined);
  const { t, href } = context.language.words;
  const subject = subjectOf(comparison);
  const address = isChosen ? compareHref(chosen) : contestHref(withoutFirstPlace(view, comparison));
  const head = pageHead(context, {
    title: subject === null ? t('compare.title') : `${t('compare.name')}: ${subject}`,
    siteTitle: fullSiteTitle(site),
    description: `${t('compare.description')} ${site.process.name}.`,
    address,
    // A set that somebody chose is for whom it is shared with; whole contests are for everybody.
    hidden: site.demonstration !== null || isChosen,
  });
  const url = `${context.origin}${href(address)}`;
  return json({ site, chrome: chromeOf(site), view, chosen, comparison, subject, url, head });
}

export const meta = headOf;

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What has to be read with the answers. */
function Notes({ url }: { url: string }) {
  const { t } = useWords();
  return (
    <div className="c-page">
      <div className="c-colophon">
        <p>{t('compare.legend')}</p>
        <p className="mt-2">{t('compare.identity')}</p>
        <p className="mt-2">{t('profile.responsibility')}</p>
        <p className="mt-2">
          {t('compare.address')}{' '}
          <a className="break-all" href={url}>
            {url}
          </a>
        </p>
      </div>
    </div>
  );
}

function OneOffice({ data, compared }: { data: Data; compared: ComparedOffice }) {
  const { t } = useWords();
  const { comparison, chosen, view } = data;
  const { contests, people, office } = compared;
  const questions = comparison?.questions ?? [];
  const [contest] = contests;
  return (
    <>
      <div className="c-page">
        <Gone gone={comparison?.gone ?? []} />
        {contests.length > 1 && <Notice tone="idle">{t('compare.elsewhere')}</Notice>}
        {people.length === 1 && chosen.length > 0 && <Notice tone="idle">{t('compare.alone')}</Notice>}
        {chosen.length === 0 && contest !== undefined && <ContestTabs contest={contest} view={view} />}
        {chosen.length > 0 && <WholeContests office={office.slug} contests={contests} />}
        <Chooser compared={compared} />
        <JumpToQuestion questions={questions} />
      </div>
      <div className="c-page c-page--wide">
        <Grid compared={compared} questions={questions} />
      </div>
      <Notes url={data.url} />
    </>
  );
}

/** Whole contests have no limit; sets have that of an address. */
const isTooMany = ({ chosen }: Pick<Data, 'chosen'>): boolean => chosen.length > maxCompared;

function Body({ data }: { data: Data }) {
  const { t } = useWords();
  const { comparison } = data;
  const [compared] = comparison?.offices ?? [];
  if (compared !== undefined && data.subject !== null && !isTooMany(data)) {
    return <OneOffice data={data} compared={compared} />;
  }
  return (
    <div className="c-page">
      {comparison === null && <Start site={data.site} view={data.view} />}
      {comparison !== null && compared === undefined && (
        <Nobody site={data.site} view={data.view} gone={comparison.gone} />
      )}
      {comparison !== null && compared !== undefined && (
        <>
          <Gone gone={comparison.gone} />
          {isTooMany(data) && (
            <Notice tone="waiting" title={t('compare.tooMany', { count: maxCompared })}>
              {t('compare.tooManyText', { count: maxCompared })}
            </Notice>
          )}
          <ByOffice offices={comparison.offices} />
        </>
      )}
    </div>
  );
}

function Title({ data: { subject, comparison } }: { data: Data }) {
  const { t } = useWords();
  if (subject !== null) return <InSpanish>{subject}</InSpanish>;
  return (comparison?.offices.length ?? 0) > 1 ? t('compare.mixed') : t('compare.title');
}

function useLead(data: Data): string | undefined {
  const words = useWords();
  const { comparison, site, subject } = data;
  if (comparison === null) return words.t('compare.startLead');
  if (comparison.offices.length > 1) return words.t('compare.mixedText');
  if (subject === null || isTooMany(data)) return undefined;
  const count = comparison.offices[0]?.people.length ?? 0;
  const isByLists = comparison.offices[0]?.contests.some(({ places }) => places.length > 0) === true;
  const lead = words.t('compare.lead', { count, order: orderText(words, site.order) });
  return isByLists ? `${lead} ${words.t('compare.byLists')}` : lead;
}

/** Candidacies to one office side by side: those chosen, or a whole contest; every comparison has an address. */
export default function ComparePage() {
  const data = useLoaderData<typeof loader>();
  const words = useWords();
  const { site, chrome } = data;
  const lead = useLead(data);
  const said = windowText(words, site.window);
  const isOpen = site.window.state === 'open';
  return (
    <PublicFrame chrome={chrome} current="/candidaturas" flush>
      <div className="c-compare-page">
        <div className="c-page">
          <PageHeading
            title={<Title data={data} />}
            eyebrow={
              <>
                {words.t('compare.name')} ·{' '}
                <InSpanish>
                  {site.process.name}, {site.stateName}
                </InSpanish>
              </>
            }
            {...(isOpen && lead !== undefined ? { lead } : {})}
          />
          {!isOpen && (
            <EmptyState title={said.title} icon="calendar">
              {said.text}
            </EmptyState>
          )}
        </div>
        {isOpen && <Body data={data} />}
      </div>
    </PublicFrame>
  );
}
