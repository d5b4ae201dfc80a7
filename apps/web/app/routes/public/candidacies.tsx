import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isPassingView } from '../../../server/surface.ts';
import { apiOf, load } from '../../api.server.ts';
import {
  EmptyState,
  LinkButton,
  PageHeading,
  Pagination,
  People,
  PersonRow,
} from '../../design/components/index.ts';
import type { Words } from '../../language/words.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { contestHref, listHref, profileHref, readListView } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { ChoiceForm, Choose } from '../../public-site/compare/choosing.tsx';
import {
  askedFilters,
  type FilterData,
  hasUnknownFilter,
  ListFilters,
} from '../../public-site/list-filters.tsx';
import { NominatedBy, OfficeName } from '../../public-site/named.tsx';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { captureKey, orderText, windowText } from '../../public-site/sentences.ts';
import { choosingSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = choosingSheet;

const perPage = 24;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = readListView(request.url);
  const { page = 1 } = view;
  const api = apiOf(context).api.public;
  const [site, facets, found] = await Promise.all([
    readSite(context),
    load(api.facets.$get()),
    load(api.candidacies.$get({ query: asQuery({ ...view, page }) })),
  ]);
  if (page > 1 && page > found.pages) throw new Response(null, { status: 404 });
  context.page.identity = site.photosRevocable && found.items.some(({ photo }) => photo !== null);
  const { words } = context.language;
  context.page.passing = hasUnknownFilter(words, { site, facets, view });
  const title = titleOf(words, { site, facets, view });
  const head = pageHead(context, {
    title,
    siteTitle: fullSiteTitle(site),
    description: `${words.t('candidacies', { count: found.total })}: ${title}. ${site.process.name}.`,
    address: listHref(view),
    // A search, or a view of many filters, is for the one who makes it: search engines keep the lists it can be reached from.
    hidden: site.demonstration !== null || isPassingView(listHref(view)),
  });
  return json({ site, facets, chrome: chromeOf(site), view, found, title, head });
}

const asQuery = (query: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is being looked at, in words: «Presidencia municipal, Pachuca de Soto». */
function titleOf(words: Words, data: FilterData): string {
  const { name, ...view } = data.view;
  const parts = askedFilters(words, { ...data, view }).map(({ text }) => text);
  const rest = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  if (name !== undefined) return `${words.t('list.searchFor', { name })}${rest}`;
  return parts.length === 0 ? words.t('list.title') : parts.join(', ');
}

export const meta = headOf;

function rangeText({ t }: Words, { page, total }: Data['found']): string {
  const candidacies = t('candidacies', { count: total });
  if (total <= perPage) return candidacies;
  const first = (page - 1) * perPage + 1;
  return t('list.range', { candidacies, first, last: Math.min(total, first + perPage - 1) });
}

/** How a search by name went, in words: what was found exactly, and what only resembles it. */
function SearchNote({ found, view }: Pick<Data, 'found' | 'view'>) {
  const { t } = useWords();
  if (view.name === undefined || found.exact === null || found.exact === found.total) return null;
  const { exact } = found;
  const { name } = view;
  return (
    <p className="c-results__note">
      {exact === 0 ? t('list.onlySimilar', { name }) : t('list.exact', { count: exact, name })}
    </p>
  );
}

/** Nobody matches: which filters could be taken away, one by one. */
function NoMatch({ data }: { data: Data }) {
  const words = useWords();
  const { t, href } = words;
  const asked = askedFilters(words, data);
  const { name } = data.view;
  return (
    <EmptyState
      title={t('list.noMatch')}
      icon="people"
      action={
        <LinkButton href={href('/candidaturas')} look="secondary">
          {t('list.seeAll')}
        </LinkButton>
      }
    >
      {t(name === undefined ? 'list.noMatchPlace' : 'list.noMatchName')}
      {asked.length > 1 && (
        <span className="c-empty__ways">
          <span>{t('list.tryWithout')}</span>
          {asked.map(({ key, text, withoutHref }) => (
            <a key={key} href={withoutHref}>
              {text}
            </a>
          ))}
        </span>
      )}
    </EmptyState>
  );
}

/** Nobody matches what was asked, or nobody is on the site yet: two different things to say. */
function NoResults({ data }: { data: Data }) {
  const { t } = useWords();
  return (
    <div className="mt-6">
      {data.site.figures.candidacies === 0 ? (
        <EmptyState title={t('list.nobody')} icon="people">
          {t('list.nobodyText')}
        </EmptyState>
      ) : (
        <NoMatch data={data} />
      )}
    </div>
  );
}

/** From a list of one office in one place, everybody side by side; from any other, the page that asks for what is missing. */
function WholeContestLink({ data: { view, found } }: { data: Data }) {
  const { t, href } = useWords();
  const [first] = found.items;
  const isWholeState = first?.territory.kind === 'state' || first?.territory.kind === 'circumscription';
  const isOne = view.office !== undefined && (view.territory !== undefined || isWholeState);
  const { office, territory } = view;
  return (
    <p className="mb-4" data-print="no">
      <a
        href={href(contestHref(isOne ? { office, territory: first?.territory.slug } : { office, territory }))}
      >
        {t(isOne ? 'compare.office' : 'compare.sideBySide')}
      </a>
    </p>
  );
}

function Results({ data }: { data: Data }) {
  const words = useWords();
  const { t, href } = words;
  const { found, site, view } = data;
  if (found.total === 0) return <NoResults data={data} />;
  return (
    <>
      <p className="c-results">
        <strong>{rangeText(words, found)}.</strong> {orderText(words, site.order)}
      </p>
      <SearchNote found={found} view={view} />
      <WholeContestLink data={data} />
      <ChoiceForm>
        <People label={data.title}>
          {found.items.map((person, place) => (
            <PersonRow
              key={person.slug}
              href={href(profileHref(person.slug))}
              name={person.displayName}
              photo={person.photo}
              office={<OfficeName candidacy={person} />}
              territory={person.territory.name}
              nomination={<NominatedBy nomination={person.nomination} />}
              parties={person.nomination.parties}
              note={t(captureKey(person))}
              noteIcon={person.paused === null && person.curricular === 'published' ? 'file' : 'dashed'}
              choose={<Choose person={person} />}
              lazy={place >= 6}
            />
          ))}
        </People>
      </ChoiceForm>
      <Pagination
        page={found.page}
        pages={found.pages}
        hrefOf={(page) => href(listHref({ ...view, page }))}
      />
    </>
  );
}

/** Candidacies by name and by every filter, in the neutral order, 24 to a page; every view has an address. */
export default function Candidacies() {
  const data = useLoaderData<typeof loader>();
  const words = useWords();
  const said = windowText(words, data.site.window);
  const isOpen = data.site.window.state === 'open';
  return (
    <PublicFrame chrome={data.chrome} current="/candidaturas">
      <PageHeading
        title={data.title}
        eyebrow={<InSpanish>{`${data.site.process.name}, ${data.site.stateName}`}</InSpanish>}
      />
      {isOpen ? (
        <>
          <ListFilters data={data} />
          <h2 className="sr-only">{words.t('list.results')}</h2>
          <Results data={data} />
        </>
      ) : (
        <EmptyState title={said.title} icon="calendar">
          {said.text}
        </EmptyState>
      )}
    </PublicFrame>
  );
}
