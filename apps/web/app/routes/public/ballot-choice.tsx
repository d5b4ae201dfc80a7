import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, EmptyState, Icon, PageHeading, Select } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { ballotHref, listHref } from '../../public-site/addresses.ts';
import { Ballot, BallotTitle } from '../../public-site/ballot.tsx';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readBallot } from '../../public-site/read-ballot.server.ts';
import { readSite } from '../../public-site/read-site.server.ts';
import { InventedSections, SectionFinder } from '../../public-site/section-finder.tsx';
import { windowText } from '../../public-site/sentences.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { municipalityOptions } from '../../public-site/territory-options.ts';

/** A municipality with one district has one ballot: it is shown at once, under the address of that ballot. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const municipality = new URL(request.url).searchParams.get('municipio');
  const site = await readSite(context);
  const place = municipality === null ? null : await readBallot(context, municipality);
  const only = place?.districts.length === 1 ? (place.districts[0]?.slug ?? null) : null;
  const ballot =
    place === null || only === null ? null : await readBallot(context, place.municipality.slug, only);
  context.page.identity = site.photosRevocable && ballot !== null;
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: place === null ? t('ballot.title') : t('ballot.titleIn', { place: place.municipality.name }),
    siteTitle: fullSiteTitle(site),
    description: `${t('ballot.description')} ${site.process.name}.`,
    address: place === null ? '/boleta' : ballotHref(place.municipality.slug, only),
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), place, ballot, head });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Title({ place }: Pick<Data, 'place'>) {
  const { t } = useWords();
  return place === null ? t('ballot.title') : <BallotTitle ballot={{ ...place, district: null }} />;
}

export const meta = headOf;

function ChooseDistrict({ data }: { data: Data }) {
  const { t, figure, href, inSpanish } = useWords();
  const { site, place } = data;
  if (place === null) return null;
  const { municipality, districts } = place;
  const isShared = site.sections !== null;
  const name = <InSpanish>{municipality.name}</InSpanish>;
  return (
    <div className="c-prose">
      <p>
        {isShared ? (
          <Say
            text="ballot.shared"
            count={districts.length}
            parts={{ place: name, count: figure(districts.length) }}
          />
        ) : (
          t('ballot.byDistrict')
        )}
      </p>
      <SectionFinder site={site} />
      <h2>{t('ballot.chooseDistrict')}</h2>
      <ul className="c-index">
        {districts.map((district) => (
          <li key={district.slug}>
            <a href={href(ballotHref(municipality.slug, district.slug))} {...inSpanish}>
              {district.name}
            </a>
            <Icon name="forward" />
          </li>
        ))}
      </ul>
      {site.sections?.invented && <InventedSections />}
      <p className="pt-3">
        <Say
          text="ballot.unsure"
          parts={{
            place: name,
            link: (text) => <a href={href(listHref({ territory: municipality.slug }))}>{text}</a>,
          }}
        />
      </p>
    </div>
  );
}

function ChooseMunicipality({ site }: Pick<Data, 'site'>) {
  const words = useWords();
  const { t, href } = words;
  return (
    <div className="c-ballot-ways">
      <SectionFinder site={site} />
      <form className="c-finder" method="get" action={href('/boleta')}>
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
  );
}

/** «Mi boleta» before the place is known: by section on the device, or by municipality and, where there are several, district. */
export default function BallotChoice() {
  const data = useLoaderData<typeof loader>();
  const { site, place, ballot } = data;
  const said = windowText(useWords(), site.window);
  if (ballot !== null && site.window.state === 'open') {
    return (
      <PublicFrame chrome={data.chrome} current="/boleta">
        <Ballot site={site} ballot={ballot} />
      </PublicFrame>
    );
  }
  return (
    <PublicFrame chrome={data.chrome} current="/boleta">
      <PageHeading
        title={<Title place={place} />}
        eyebrow={<InSpanish>{`${site.process.name}, ${site.stateName}`}</InSpanish>}
      />
      {site.window.state !== 'open' ? (
        <EmptyState title={said.title} icon="calendar">
          {said.text}
        </EmptyState>
      ) : place === null ? (
        <ChooseMunicipality site={site} />
      ) : (
        <ChooseDistrict data={data} />
      )}
    </PublicFrame>
  );
}
