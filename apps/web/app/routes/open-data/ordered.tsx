import type { OrderedLine } from '@conoceles/contracts';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { apiOf, load } from '../../api.server.ts';
import {
  Breadcrumb,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Select,
} from '../../design/components/index.ts';
import type { Words } from '../../language/words.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { dataFileHref, openDataHrefs, orderedHref, readOrderedView } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { countedLabel } from '../../public-site/filter-words.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { windowText } from '../../public-site/sentences.ts';
import { figuresSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = figuresSheet;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = readOrderedView(request.url);
  const { office, action, page } = view;
  const [site, found] = await Promise.all([
    readSite(context),
    load(
      apiOf(context).api.public['affirmative-actions'].$get({
        query: { page: String(page), ...(office && { office }), ...(action && { action }) },
      }),
    ),
  ]);
  if (page > 1 && page > found.pages) throw new Response(null, { status: 404 });
  const { offices, actions } = found.options;
  // Filters that name nobody are answered and not kept, or anybody could fill the cache with them.
  context.page.passing =
    (office !== undefined && !offices.some(({ slug }) => slug === office)) ||
    (action !== undefined && !actions.some(({ slug }) => slug === action));
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('data.ordered.title'),
    siteTitle: fullSiteTitle(site),
    description: t('ordered.description', { state: site.stateName }),
    address: orderedHref(view),
    hidden: site.demonstration !== null,
  });
  return json({ site, found, view, chrome: chromeOf(site), head });
}

export const meta = headOf;

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const electedKey = (elected: boolean | null) =>
  elected === null ? 'ordered.unknown' : elected ? 'ordered.yes' : 'ordered.no';

function columnsIn({ t, figure }: Words): Column<OrderedLine>[] {
  const said = (text: string) => <InSpanish>{text}</InSpanish>;
  return [
    { key: 'name', heading: t('ordered.name'), names: true, cell: (line) => line.displayName },
    { key: 'action', heading: t('ordered.action'), cell: (line) => said(line.affirmativeAction) },
    { key: 'party', heading: t('ordered.party'), cell: (line) => said(line.nomination) },
    {
      key: 'list',
      heading: t('ordered.list'),
      fit: true,
      align: 'end',
      cell: (line) => (line.listNumber === null ? '—' : figure(line.listNumber)),
    },
    {
      key: 'principle',
      heading: t('ordered.principle'),
      cell: (line) => (line.principle === null ? '—' : t(`ordered.${line.principle}`)),
    },
    { key: 'gender', heading: t('ordered.gender'), fit: true, cell: (line) => t(`gender.${line.gender}`) },
    {
      key: 'place',
      heading: t('ordered.place'),
      cell: (line) => (
        <>
          {said(`${line.office.name}, ${line.territory.name}`)} ({t(`role.${line.role}`).toLowerCase()})
        </>
      ),
    },
    { key: 'elected', heading: t('ordered.elected'), fit: true, cell: (line) => t(electedKey(line.elected)) },
  ];
}

type Options = Data['found']['options']['offices'];

const nameOf = (list: Options, slug: string): string => list.find((one) => one.slug === slug)?.name ?? slug;

function Filters({ found, view }: Pick<Data, 'found' | 'view'>) {
  const words = useWords();
  const { t, href } = words;
  const { offices, actions } = found.options;
  const { office, action } = view;
  const counted = (list: Options) =>
    list.map(({ slug, name, candidacies }) => ({
      value: slug,
      label: countedLabel(words, name, candidacies),
    }));
  const active = [
    ...(office === undefined
      ? []
      : [{ key: 'office', text: nameOf(offices, office), withoutHref: href(orderedHref({ action })) }]),
    ...(action === undefined
      ? []
      : [{ key: 'action', text: nameOf(actions, action), withoutHref: href(orderedHref({ office })) }]),
  ];
  const here = href(openDataHrefs.ordered);
  return (
    <FilterBar action={here} active={active} clearHref={here} submit={t('ordered.see')}>
      <Select
        name="cargo"
        label={t('ordered.office')}
        empty={t('ordered.all')}
        defaultValue={office ?? ''}
        options={counted(offices)}
      />
      <Select
        name="accion"
        label={t('ordered.action')}
        empty={t('ordered.allActions')}
        defaultValue={action ?? ''}
        options={counted(actions)}
      />
    </FilterBar>
  );
}

function List({ data: { found, view } }: { data: Data }) {
  const words = useWords();
  const { t, href } = words;
  const candidacies = t('candidacies', { count: found.total });
  return (
    <>
      <Filters found={found} view={view} />
      <div className="c-whole mt-8">
        <DataTable
          caption={t('ordered.caption', { candidacies, recorded: found.recorded })}
          label={t('data.ordered.title')}
          columns={columnsIn(words)}
          rows={found.items}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('ordered.noneMatch')} icon="people">
              {t('ordered.noneMatchText')}
            </EmptyState>
          }
        />
        <Pagination
          page={found.page}
          pages={found.pages}
          hrefOf={(page) => href(orderedHref({ ...view, page }))}
        />
      </div>
    </>
  );
}

/** What the page says while there is no list: before the window, or because nobody was registered so. */
function NoList({ data: { found, site } }: { data: Data }) {
  const words = useWords();
  const { t } = words;
  const isOpen = found.window === 'open' || found.window === 'after';
  return (
    <EmptyState title={isOpen ? t('ordered.none') : windowText(words, site.window).title} icon="calendar">
      {t(isOpen ? 'ordered.noneText' : 'ordered.notYet')}
    </EmptyState>
  );
}

const csv = (text: ReactNode) => <a href={dataFileHref('acciones-afirmativas.csv')}>{text}</a>;
const xlsx = (text: ReactNode) => <a href={dataFileHref('acciones-afirmativas.xlsx')}>{text}</a>;
const jsonFile = (text: ReactNode) => <a href={dataFileHref('acciones-afirmativas.json')}>{text}</a>;

/** The list that INAI ordered, for people. */
export default function Ordered() {
  const data = useLoaderData<typeof loader>();
  const { t, href } = useWords();
  const { site, chrome, found } = data;
  return (
    <PublicFrame chrome={chrome} current={openDataHrefs.home}>
      <Breadcrumb crumbs={[{ href: href(openDataHrefs.home), label: t('data.title') }]} />
      <PageHeading
        title={t('data.ordered.title')}
        eyebrow={
          <InSpanish>
            {site.process.name}, {site.stateName}
          </InSpanish>
        }
        lead={t('ordered.lead')}
      />
      <p className="c-prose mb-6 text-ink-soft">
        <Say text="ordered.about" parts={{ csv, xlsx, json: jsonFile }} />
      </p>
      {found.options.offices.length === 0 ? <NoList data={data} /> : <List data={data} />}
    </PublicFrame>
  );
}
