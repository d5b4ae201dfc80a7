import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '../../design/components/index.ts';
import { useWords } from '../../language/words-context.tsx';
import { ballotHref } from '../../public-site/addresses.ts';
import { Ballot, BallotTitle, ballotText } from '../../public-site/ballot.tsx';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readBallot } from '../../public-site/read-ballot.server.ts';
import { readSite } from '../../public-site/read-site.server.ts';
import { windowText } from '../../public-site/sentences.ts';
import { choosingSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = choosingSheet;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { municipality = '', district = '' } = params;
  const [site, ballot] = await Promise.all([readSite(context), readBallot(context, municipality, district)]);
  context.page.identity = site.photosRevocable;
  const { words } = context.language;
  const head = pageHead(context, {
    title: ballotText(words, ballot),
    siteTitle: fullSiteTitle(site),
    description: `${words.t('ballot.description')} ${site.process.name}.`,
    address: ballotHref(municipality, district),
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), ballot, head });
}

export const meta = headOf;

/** Everything that is voted for in one municipality and local district. */
export default function BallotPage() {
  const { site, chrome, ballot } = useLoaderData<typeof loader>();
  const said = windowText(useWords(), site.window);
  return (
    <PublicFrame chrome={chrome} current="/boleta">
      {site.window.state === 'open' ? (
        <Ballot site={site} ballot={ballot} />
      ) : (
        <>
          <h1>
            <BallotTitle ballot={ballot} />
          </h1>
          <EmptyState title={said.title} icon="calendar">
            {said.text}
          </EmptyState>
        </>
      )}
    </PublicFrame>
  );
}
