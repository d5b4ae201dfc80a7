import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import {
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  People,
  PersonRow,
  Select,
} from '../../design/components/index.ts';
import { type ListView, listHref, profileHref, readListView } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { territoryOptions } from '../../public-site/territory-options.ts';
import {
  candidaciesInWords,
  captureInWords,
  figure,
  nominationInWords,
  officeInWords,
  orderInWords,
  windowInWords,
} from '../../public-site/words.ts';

const perPage = 24;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const view = readListView(request.url);
  const site = await readSite(context);
  const { office, territory, party, page = 1 } = view;
  const query = {
    ...(office === undefined ? {} : { office }),
    ...(territory === undefined ? {} : { territory }),
    ...(party === undefined ? {} : { party }),
    page,
  };
  const found = await load(apiOf(context).api.public.candidacies.$get({ query: asQuery(query) }));
  if (page > 1 && page > found.pages) throw new Response(null, { status: 404 });
  return json({ site, chrome: chromeOf(site), view, found, canonical: `${context.origin}${listHref(view)}` });
}

const asQuery = (query: Record<string, string | number>) =>
  Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is being looked at, in words: «Presidencia municipal, Pachuca de Soto». */
function titleOf({ site, view }: Pick<Data, 'site' | 'view'>): string {
  const parts = [
    site.offices.find((office) => office.slug === view.office)?.name,
    site.territories.find((territory) => territory.slug === view.territory)?.name,
    site.parties.find((party) => party.slug === view.party)?.name,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'Candidaturas' : parts.join(', ');
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({
        title: titleOf(data),
        siteTitle: fullSiteTitle(data.site),
        description: `${candidaciesInWords(data.found.total)}: ${titleOf(data)}. ${data.site.process.name}.`,
        canonical: data.canonical,
        demonstration: data.site.demonstration !== null,
      });

function rangeInWords({ page, total }: Data['found']): string {
  if (total <= perPage) return candidaciesInWords(total);
  const first = (page - 1) * perPage + 1;
  return `${candidaciesInWords(total)}; aquí, de la ${figure(first)} a la ${figure(Math.min(total, first + perPage - 1))}`;
}

function activeFilters({ site, view }: Data) {
  const named = (list: readonly { slug: string; name: string }[], slug: string | undefined): string =>
    list.find((item) => item.slug === slug)?.name ?? '';
  const without = (name: keyof ListView): string => listHref({ ...view, page: 1, [name]: undefined });
  return [
    { key: 'office', text: named(site.offices, view.office), withoutHref: without('office') },
    { key: 'territory', text: named(site.territories, view.territory), withoutHref: without('territory') },
    { key: 'party', text: named(site.parties, view.party), withoutHref: without('party') },
  ].filter((filter) => filter.text !== '');
}

function Filters({ data }: { data: Data }) {
  const { site, view } = data;
  return (
    <FilterBar
      action="/candidaturas"
      active={activeFilters(data)}
      clearHref="/candidaturas"
      submit="Ver candidaturas"
      folded
    >
      <Select
        name="cargo"
        label="Cargo"
        empty="Todos los cargos"
        defaultValue={view.office ?? ''}
        options={site.offices.map((office) => ({ value: office.slug, label: office.name }))}
      />
      <Select
        name="ambito"
        label="Municipio o distrito"
        empty="Todo el estado"
        defaultValue={view.territory ?? ''}
        options={territoryOptions(site.territories)}
      />
      <Select
        name="partido"
        label="Partido que postula"
        empty="Todos los partidos"
        defaultValue={view.party ?? ''}
        options={site.parties.map((party) => ({ value: party.slug, label: party.name }))}
      />
    </FilterBar>
  );
}

/** Nobody matches what was asked, or nobody is on the site yet: two different things to say. */
function NoResults({ none }: { none: boolean }) {
  return (
    <div className="mt-6">
      {none ? (
        <EmptyState title="Todavía no hay candidaturas en el sitio" icon="people">
          Aparecen aquí cuando el organismo electoral las aprueba y las registra.
        </EmptyState>
      ) : (
        <EmptyState
          title="Ninguna candidatura coincide con estos filtros"
          icon="people"
          action={
            <LinkButton href="/candidaturas" look="secondary">
              Ver todas las candidaturas
            </LinkButton>
          }
        >
          Puede que en ese municipio o distrito no se elija ese cargo, o que el partido no haya postulado ahí.
        </EmptyState>
      )}
    </div>
  );
}

function Results({ data }: { data: Data }) {
  const { found, site, view } = data;
  if (found.total === 0) return <NoResults none={site.figures.candidacies === 0} />;
  return (
    <>
      <p className="c-results">
        <strong>{rangeInWords(found)}.</strong> {orderInWords(site.order)}
      </p>
      <People label={titleOf(data)}>
        {found.items.map((person, place) => (
          <PersonRow
            key={person.slug}
            href={profileHref(person.slug)}
            name={person.displayName}
            photo={person.photo}
            office={officeInWords(person)}
            territory={person.territory.name}
            nomination={nominationInWords(person.nomination)}
            parties={person.nomination.parties}
            note={captureInWords[person.curricular]}
            noteIcon={person.curricular === 'published' ? 'file' : 'dashed'}
            lazy={place >= 6}
          />
        ))}
      </People>
      <Pagination page={found.page} pages={found.pages} hrefOf={(page) => listHref({ ...view, page })} />
    </>
  );
}

/** Candidacies by office, territory and party, in the neutral order, 24 to a page; every view has an address. */
export default function Candidacies() {
  const data = useLoaderData<typeof loader>();
  const words = windowInWords(data.site.window);
  const isOpen = data.site.window.state === 'open';
  return (
    <PublicFrame chrome={data.chrome} current="/candidaturas">
      <PageHeading title={titleOf(data)} eyebrow={`${data.site.process.name}, ${data.site.stateName}`} />
      {isOpen ? (
        <>
          <Filters data={data} />
          <h2 className="sr-only">Resultados</h2>
          <Results data={data} />
        </>
      ) : (
        <EmptyState title={words.title} icon="calendar">
          {words.text}
        </EmptyState>
      )}
    </PublicFrame>
  );
}
