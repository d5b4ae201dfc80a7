import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '../../design/components/index.ts';
import { ballotHref } from '../../public-site/addresses.ts';
import { Ballot, ballotTitle } from '../../public-site/ballot.tsx';
import { chromeOf } from '../../public-site/chrome.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readBallot } from '../../public-site/read-ballot.server.ts';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { windowInWords } from '../../public-site/words.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { municipality = '', district = '' } = params;
  const [site, ballot] = await Promise.all([readSite(context), readBallot(context, municipality, district)]);
  context.page.identity = site.photosRevocable;
  const canonical = `${context.origin}${ballotHref(municipality, district)}`;
  return json({ site, chrome: chromeOf(site), ballot, canonical });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? []
    : pageMeta({
        title: ballotTitle(data.ballot),
        siteTitle: fullSiteTitle(data.site),
        description: `Todas las candidaturas que aparecen en esta boleta, por cargo. ${data.site.process.name}.`,
        canonical: data.canonical,
        demonstration: data.site.demonstration !== null,
      });

/** Everything that is voted for in one municipality and local district. */
export default function BallotPage() {
  const { site, chrome, ballot } = useLoaderData<typeof loader>();
  const words = windowInWords(site.window);
  return (
    <PublicFrame chrome={chrome} current="/boleta">
      {site.window.state === 'open' ? (
        <Ballot site={site} ballot={ballot} />
      ) : (
        <>
          <h1>{ballotTitle(ballot)}</h1>
          <EmptyState title={words.title} icon="calendar">
            {words.text}
          </EmptyState>
        </>
      )}
    </PublicFrame>
  );
}
