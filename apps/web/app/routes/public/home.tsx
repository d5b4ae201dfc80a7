import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, Figure, Icon, Nomination, Select, TextField } from '../../design/components/index.ts';
import { listHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { SectionFinder } from '../../public-site/section-finder.tsx';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { municipalityOptions } from '../../public-site/territory-options.ts';
import {
  candidaciesInWords,
  dayInWords,
  figure,
  momentInWords,
  windowInWords,
} from '../../public-site/words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.host.kind !== 'tenant') throw redirect('/estados');
  const site = await readSite(context);
  return json({ site, chrome: chromeOf(site), canonical: `${context.origin}/` });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({
        title: fullSiteTitle(data.site),
        siteTitle: fullSiteTitle(data.site),
        description: data.site.welcome,
        canonical: data.canonical,
        demonstration: data.site.demonstration !== null,
      });

type Site = ReturnType<typeof useLoaderData<typeof loader>>['site'];

function Question({ site }: { site: Site }) {
  const words = windowInWords(site.window);
  return (
    <section className="c-hero">
      <div className="c-page c-hero__row">
        <div>
          <p className="c-hero__process">
            {site.process.name} · Elección: {dayInWords(site.process.electionDay)}
          </p>
          <h1 className="c-hero__question">¿Quiénes aparecen en tu boleta?</h1>
          <p className="c-hero__lead">{site.welcome}</p>
        </div>
        {site.window.state === 'open' ? (
          <div className="c-hero__form">
            <SectionFinder site={site} />
            <form className="c-finder" action="/boleta" method="get">
              <Select
                name="municipio"
                label="Tu municipio"
                empty="Elige un municipio"
                required
                options={municipalityOptions(site.territories)}
              />
              <Button icon="search">Ver mi boleta</Button>
            </form>
          </div>
        ) : (
          <div className="c-hero__form">
            <p className="text-h3 font-strong">{words.title}</p>
            <p className="text-ink-soft">{words.text}</p>
          </div>
        )}
      </div>
    </section>
  );
}

/** For whoever comes with a name. */
function ByName({ site }: { site: Site }) {
  if (site.window.state !== 'open') return null;
  return (
    <section aria-labelledby="por-nombre">
      <h2 id="por-nombre">Por nombre</h2>
      <search className="mt-3 block">
        <form className="c-filters__first" action="/candidaturas" method="get">
          <TextField
            name="nombre"
            label="Nombre o apellidos"
            hint="Los acentos y el orden no importan."
            type="search"
            maxLength={80}
            autoComplete="off"
            enterKeyHint="search"
            required
          />
          <Button icon="search">Buscar</Button>
        </form>
      </search>
    </section>
  );
}

function Offices({ site }: { site: Site }) {
  const listed = site.offices.filter((office) => office.candidacies > 0);
  if (listed.length === 0 || site.window.state !== 'open') return null;
  return (
    <section aria-labelledby="por-cargo">
      <h2 id="por-cargo">Por cargo</h2>
      <ul className="c-index">
        {listed.map((office) => (
          <li key={office.slug}>
            <a href={listHref({ office: office.slug })}>{office.name}</a>
            <span>{candidaciesInWords(office.candidacies)}</span>
            <Icon name="forward" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parties({ site }: { site: Site }) {
  const listed = site.parties.filter((party) => party.candidacies > 0);
  if (listed.length === 0 || site.window.state !== 'open') return null;
  return (
    <section aria-labelledby="por-partido">
      <h2 id="por-partido">Por partido</h2>
      <p className="mt-1 text-small text-ink-soft">
        Una candidatura de coalición o común cuenta en cada partido que la postula.
      </p>
      <ul className="c-index c-index--columns">
        {listed.map((party) => (
          <li key={party.slug}>
            <a href={listHref({ party: party.slug })}>
              <Nomination label={party.name} parties={[party]} />
            </a>
            <span>{figure(party.candidacies)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ site }: { site: Site }) {
  const words = windowInWords(site.window);
  const { figures } = site;
  const isOpen = site.window.state === 'open';
  // While the site is closed the band above already says so.
  if (!isOpen && figures.candidacies === 0) return null;
  return (
    <aside className="c-aside" aria-label="Estado de la publicación">
      <h2>{isOpen ? words.title : 'Cifras del proceso'}</h2>
      {isOpen && <p className="text-ink-soft">{words.text}</p>}
      {figures.candidacies > 0 && (
        <>
          <div className="c-aside__figures">
            <Figure value={figures.candidacies} label="candidaturas aprobadas" />
            <Figure
              value={figures.curricularPublished}
              of={figures.candidacies}
              label="con cuestionario curricular publicado"
            />
            <Figure
              value={figures.identityPublished}
              of={figures.candidacies}
              label="con cuestionario de identidad publicado"
            />
          </div>
          <p className="text-small text-ink-soft">Cifras al {momentInWords(figures.asOf, site.timeZone)}.</p>
        </>
      )}
    </aside>
  );
}

/** One question and its answer: who is on your ballot. */
export default function Home() {
  const { site, chrome } = useLoaderData<typeof loader>();
  return (
    <PublicFrame chrome={chrome} current="/" flush>
      <Question site={site} />
      <div className="c-page c-home">
        <div className="c-home__main">
          <ByName site={site} />
          <Offices site={site} />
          <Parties site={site} />
        </div>
        <Figures site={site} />
      </div>
    </PublicFrame>
  );
}
