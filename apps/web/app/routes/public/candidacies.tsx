import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import {
  EmptyState,
  LinkButton,
  PageHeading,
  Pagination,
  People,
  PersonRow,
} from '../../design/components/index.ts';
import { listHref, profileHref, readListView } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { askedFilters, hasUnknownFilter, ListFilters } from '../../public-site/list-filters.tsx';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
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
  const { page = 1 } = view;
  const api = apiOf(context).api.public;
  const [site, facets, found] = await Promise.all([
    readSite(context),
    load(api.facets.$get()),
    load(api.candidacies.$get({ query: asQuery({ ...view, page }) })),
  ]);
  if (page > 1 && page > found.pages) throw new Response(null, { status: 404 });
  context.page.identity = site.photosRevocable && found.items.some(({ photo }) => photo !== null);
  context.page.passing = hasUnknownFilter({ site, facets, view });
  return json({
    site,
    facets,
    chrome: chromeOf(site),
    view,
    found,
    canonical: `${context.origin}${listHref(view)}`,
  });
}

const asQuery = (query: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is being looked at, in words: «Presidencia municipal, Pachuca de Soto». */
function titleOf(data: Data): string {
  const { name, ...view } = data.view;
  const parts = askedFilters({ ...data, view }).map(({ text }) => text);
  const rest = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  if (name !== undefined) return `Búsqueda de «${name}»${rest}`;
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
        // A search is for the one who makes it: search engines keep the lists it can be reached from.
        demonstration: data.site.demonstration !== null || data.view.name !== undefined,
      });

function rangeInWords({ page, total }: Data['found']): string {
  if (total <= perPage) return candidaciesInWords(total);
  const first = (page - 1) * perPage + 1;
  return `${candidaciesInWords(total)}; aquí, de la ${figure(first)} a la ${figure(Math.min(total, first + perPage - 1))}`;
}

/** How a search by name went, in words: what was found exactly, and what only resembles it. */
function SearchNote({ found, view }: Pick<Data, 'found' | 'view'>) {
  if (view.name === undefined || found.exact === null || found.exact === found.total) return null;
  const { exact } = found;
  return (
    <p className="c-results__note">
      {exact === 0
        ? `Nadie se llama exactamente «${view.name}». Estos nombres se parecen.`
        : `${exact === 1 ? 'La primera coincide' : `Las primeras ${figure(exact)} coinciden`} con «${view.name}»; las demás se parecen.`}
    </p>
  );
}

/** Nobody matches: which filters could be taken away, one by one. */
function NoMatch({ data }: { data: Data }) {
  const asked = askedFilters(data);
  const { name } = data.view;
  return (
    <EmptyState
      title="Ninguna candidatura coincide con lo que buscas"
      icon="people"
      action={
        <LinkButton href="/candidaturas" look="secondary">
          Ver todas las candidaturas
        </LinkButton>
      }
    >
      {name === undefined
        ? 'Puede que en ese municipio o distrito no se elija ese cargo, o que el partido no haya postulado ahí.'
        : 'Revisa cómo está escrito o prueba solo con un apellido. Los acentos y el orden no importan.'}
      {asked.length > 1 && (
        <span className="c-empty__ways">
          <span>Prueba sin:</span>
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
  return (
    <div className="mt-6">
      {data.site.figures.candidacies === 0 ? (
        <EmptyState title="Todavía no hay candidaturas en el sitio" icon="people">
          Aparecen aquí cuando el organismo electoral las aprueba y las registra.
        </EmptyState>
      ) : (
        <NoMatch data={data} />
      )}
    </div>
  );
}

function Results({ data }: { data: Data }) {
  const { found, site, view } = data;
  if (found.total === 0) return <NoResults data={data} />;
  return (
    <>
      <p className="c-results">
        <strong>{rangeInWords(found)}.</strong> {orderInWords(site.order)}
      </p>
      <SearchNote found={found} view={view} />
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

/** Candidacies by name and by every filter, in the neutral order, 24 to a page; every view has an address. */
export default function Candidacies() {
  const data = useLoaderData<typeof loader>();
  const words = windowInWords(data.site.window);
  const isOpen = data.site.window.state === 'open';
  return (
    <PublicFrame chrome={data.chrome} current="/candidaturas">
      <PageHeading title={titleOf(data)} eyebrow={`${data.site.process.name}, ${data.site.stateName}`} />
      {isOpen ? (
        <>
          <ListFilters data={data} />
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
