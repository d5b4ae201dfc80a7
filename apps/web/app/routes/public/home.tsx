import type { PublicSite } from '@conoceles/contracts';
import { type AppLoadContext, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { Button, Figure, Icon, Nomination, Select, TextField } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { listHref, methodHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { SectionFinder } from '../../public-site/section-finder.tsx';
import { windowText } from '../../public-site/sentences.ts';
import { Frozen } from '../../public-site/site-facts.tsx';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { type Statewide, StatewideContest, statewideOffice } from '../../public-site/statewide.tsx';
import { statisticsHref } from '../../public-site/statistics/statistics-view.ts';
import { municipalityOptions } from '../../public-site/territory-options.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.host.kind !== 'tenant') throw redirect('/estados');
  const site = await readSite(context);
  const head = pageHead(context, {
    title: fullSiteTitle(site),
    siteTitle: fullSiteTitle(site),
    description: site.welcome,
    address: '/',
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), contest: await readContest(site, context), head });
}

/**
 * Faces that rest on an authorisation would have to be asked for at every visit of the most visited page: there the initials stand for everybody.
 */
async function readContest(site: PublicSite, context: AppLoadContext): Promise<Statewide | null> {
  const office = statewideOffice(site);
  if (office === undefined) return null;
  const query = { office: office.slug };
  const { items } = await load(apiOf(context).api.public.candidacies.$get({ query }));
  const people = site.photosRevocable ? items.map((person) => ({ ...person, photo: null })) : items;
  return { office, people };
}

export const meta = headOf;

type Site = ReturnType<typeof useLoaderData<typeof loader>>['site'];

function Question({ site }: { site: Site }) {
  const words = useWords();
  const { t, day, href, inSpanish } = words;
  const said = windowText(words, site.window);
  const isOver = site.window.state === 'after';
  return (
    <section className="c-hero">
      <div className="c-page c-hero__row">
        <div>
          <p className="c-hero__process">
            <InSpanish>{site.process.name}</InSpanish> ·{' '}
            {t('home.election', { day: day(site.process.electionDay) })}
          </p>
          <h1 className="c-hero__question">{t(isOver ? 'home.questionAfter' : 'home.question')}</h1>
          {/* The OPL's welcome invites to look for what is no longer there. */}
          {!isOver && (
            <p className="c-hero__lead" {...inSpanish}>
              {site.welcome}
            </p>
          )}
        </div>
        {site.window.state === 'open' ? (
          <div className="c-hero__form">
            <SectionFinder site={site} />
            <form className="c-finder" action={href('/boleta')} method="get">
              <Select
                name="municipio"
                label={t('place.municipality')}
                empty={t('place.chooseMunicipality')}
                required
                options={municipalityOptions(words, site.territories)}
              />
              <Button icon="search">{t('action.seeBallot')}</Button>
            </form>
          </div>
        ) : (
          <div className="c-hero__form">
            <p className="text-h3 font-strong">{said.title}</p>
            <p className="text-ink-soft">{said.text}</p>
            {isOver && (
              <p className="mt-4">
                <a href={href(statisticsHref())}>{t('home.allFigures')}</a>
              </p>
            )}
            <p className="mt-4">
              <a href={href(methodHref)}>{t('trust.seeMethod')}</a>
            </p>
          </div>
        )}
      </div>
    </section>
  );
}

/** For whoever comes with a name. */
function ByName({ site }: { site: Site }) {
  const { t, href } = useWords();
  if (site.window.state !== 'open') return null;
  return (
    <section aria-labelledby="por-nombre">
      <h2 id="por-nombre">{t('home.byName')}</h2>
      <search className="mt-3 block">
        <form className="c-filters__first" action={href('/candidaturas')} method="get">
          <TextField
            name="nombre"
            label={t('home.name')}
            hint={t('home.nameHint')}
            type="search"
            maxLength={80}
            autoComplete="off"
            enterKeyHint="search"
            required
          />
          <Button icon="search">{t('action.search')}</Button>
        </form>
      </search>
    </section>
  );
}

function Offices({ site }: { site: Site }) {
  const { t, href, inSpanish } = useWords();
  const listed = site.offices.filter((office) => office.candidacies > 0);
  if (listed.length === 0 || site.window.state !== 'open') return null;
  return (
    <section aria-labelledby="por-cargo">
      <h2 id="por-cargo">{t('home.byOffice')}</h2>
      <ul className="c-index">
        {listed.map((office) => (
          <li key={office.slug}>
            <a href={href(listHref({ office: office.slug }))} {...inSpanish}>
              {office.name}
            </a>
            <span>{t('candidacies', { count: office.candidacies })}</span>
            <Icon name="forward" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parties({ site }: { site: Site }) {
  const { t, figure, href } = useWords();
  const listed = site.parties.filter((party) => party.candidacies > 0);
  if (listed.length === 0 || site.window.state !== 'open') return null;
  return (
    <section aria-labelledby="por-partido">
      <h2 id="por-partido">{t('home.byParty')}</h2>
      <p className="mt-1 text-small text-ink-soft">{t('home.byPartyNote')}</p>
      <ul className="c-index c-index--columns">
        {listed.map((party) => (
          <li key={party.slug}>
            <a href={href(listHref({ party: party.slug }))}>
              <Nomination label={<InSpanish>{party.name}</InSpanish>} parties={[party]} />
            </a>
            <span>{figure(party.candidacies)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ site }: { site: Site }) {
  const words = useWords();
  const { t, moment, href } = words;
  const said = windowText(words, site.window);
  const { figures } = site;
  const isOpen = site.window.state === 'open';
  // While the site is closed the band above already says so.
  if (!isOpen && figures.candidacies === 0) return null;
  return (
    <aside className="c-aside" aria-label={t('home.publication')}>
      <h2>{isOpen ? said.title : t('home.figures')}</h2>
      {isOpen && <p className="text-ink-soft">{said.text}</p>}
      {figures.candidacies > 0 && (
        <>
          <div className="c-aside__figures">
            <Figure value={figures.candidacies} label={t('home.approved')} />
            <Figure
              value={figures.curricularPublished}
              of={figures.candidacies}
              label={t('home.curricular')}
            />
            <Figure value={figures.identityPublished} of={figures.candidacies} label={t('home.identity')} />
          </div>
          <p className="text-small text-ink-soft">
            {t('home.asOf', { moment: moment(figures.asOf, site.timeZone) })}
          </p>
          <p>
            <a href={href(statisticsHref())}>{t('home.allFigures')}</a>
          </p>
        </>
      )}
    </aside>
  );
}

/** One question and its answer: who is on your ballot. */
export default function Home() {
  const { site, chrome, contest } = useLoaderData<typeof loader>();
  return (
    <PublicFrame chrome={chrome} current="/" flush>
      <Question site={site} />
      <div className="c-page c-home">
        <div className="c-home__main">
          <Frozen site={site} />
          {contest !== null && <StatewideContest contest={contest} />}
          <ByName site={site} />
          <Offices site={site} />
          <Parties site={site} />
        </div>
        <Figures site={site} />
      </div>
    </PublicFrame>
  );
}
