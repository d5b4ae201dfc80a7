import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, EmptyState, Icon, PageHeading, Select } from '../../design/components/index.ts';
import { ballotHref, listHref } from '../../public-site/addresses.ts';
import { Ballot } from '../../public-site/ballot.tsx';
import { chromeOf } from '../../public-site/chrome.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readBallot } from '../../public-site/read-ballot.server.ts';
import { readSite } from '../../public-site/read-site.server.ts';
import { InventedSections, SectionFinder } from '../../public-site/section-finder.tsx';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { municipalityOptions } from '../../public-site/territory-options.ts';
import { windowInWords } from '../../public-site/words.ts';

/** A municipality with one district has one ballot: it is shown at once, under the address of that ballot. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const municipality = new URL(request.url).searchParams.get('municipio');
  const site = await readSite(context);
  const common = { site, chrome: chromeOf(site) };
  if (municipality === null)
    return json({ ...common, place: null, ballot: null, canonical: `${context.origin}/boleta` });
  const place = await readBallot(context, municipality);
  const only = place.districts.length === 1 ? (place.districts[0]?.slug ?? null) : null;
  const ballot = only === null ? null : await readBallot(context, municipality, only);
  context.page.identity = site.photosRevocable && ballot !== null;
  const canonical = `${context.origin}${ballotHref(municipality, only)}`;
  return json({ ...common, place, ballot, canonical });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const titleOf = ({ place }: Pick<Data, 'place'>): string =>
  place === null ? 'Mi boleta' : `Tu boleta en ${place.municipality.name}`;

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({
        title: titleOf(data),
        siteTitle: fullSiteTitle(data.site),
        description: `Todas las candidaturas que aparecen en tu boleta. ${data.site.process.name}.`,
        canonical: data.canonical,
        demonstration: data.site.demonstration !== null,
      });

function ChooseDistrict({ data }: { data: Data }) {
  const { site, place } = data;
  if (place === null) return null;
  const { municipality, districts } = place;
  const isShared = site.sections !== null;
  return (
    <div className="c-prose">
      <p>
        {isShared
          ? `${municipality.name} se reparte entre ${districts.length} distritos locales: la boleta cambia según el tuyo.`
          : 'La boleta cambia según tu distrito local. Elige el tuyo.'}
      </p>
      <SectionFinder site={site} />
      <h2>Elige tu distrito local</h2>
      <ul className="c-index">
        {districts.map((district) => (
          <li key={district.slug}>
            <a href={ballotHref(municipality.slug, district.slug)}>{district.name}</a>
            <Icon name="forward" />
          </li>
        ))}
      </ul>
      {site.sections?.invented && <InventedSections />}
      <p className="pt-3">
        ¿No lo sabes? Puedes ver{' '}
        <a href={listHref({ territory: municipality.slug })}>las candidaturas de {municipality.name}</a>, que
        son las mismas en todo el municipio.
      </p>
    </div>
  );
}

function ChooseMunicipality({ site }: Pick<Data, 'site'>) {
  return (
    <div className="c-ballot-ways">
      <SectionFinder site={site} />
      <form className="c-finder" method="get" action="/boleta">
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
  );
}

/** «Mi boleta» before the place is known: by section on the device, or by municipality and, where there are several, district. */
export default function BallotChoice() {
  const data = useLoaderData<typeof loader>();
  const { site, place, ballot } = data;
  const words = windowInWords(site.window);
  if (ballot !== null && site.window.state === 'open') {
    return (
      <PublicFrame chrome={data.chrome} current="/boleta">
        <Ballot site={site} ballot={ballot} />
      </PublicFrame>
    );
  }
  return (
    <PublicFrame chrome={data.chrome} current="/boleta">
      <PageHeading title={titleOf(data)} eyebrow={`${site.process.name}, ${site.stateName}`} />
      {site.window.state !== 'open' ? (
        <EmptyState title={words.title} icon="calendar">
          {words.text}
        </EmptyState>
      ) : place === null ? (
        <ChooseMunicipality site={site} />
      ) : (
        <ChooseDistrict data={data} />
      )}
    </PublicFrame>
  );
}
