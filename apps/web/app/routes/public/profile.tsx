import type { PublicSite } from '@conoceles/contracts';
import { type AppLoadContext, json, type LoaderFunctionArgs, type MetaDescriptor } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { cardHref, profileHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { ClosedWindow } from '../../public-site/closed-window.tsx';
import { frameStamp } from '../../public-site/frame-stamp.ts';
import { goneHead, headOf, pageHead } from '../../public-site/page-head.ts';
import { personData } from '../../public-site/person-data.ts';
import { Profile } from '../../public-site/profile.tsx';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { nominationText, officeText, windowText } from '../../public-site/sentences.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { Tombstone } from '../../public-site/tombstone.tsx';

/** The answer of the API; outside the window nothing is found, whoever it is, and the page says why. */
async function readAnswer(slug: string, context: AppLoadContext) {
  const [site, answer] = await Promise.all([
    readSite(context),
    load(apiOf(context).api.public.candidacies[':slug'].$get({ param: { slug } })).catch((error: unknown) => {
      if (error instanceof Response && error.status === 404) return null;
      throw error;
    }),
  ]);
  if (answer === null && site.window.state === 'open') throw new Response(null, { status: 404 });
  return { site, answer: answer ?? { state: 'closed' as const } };
}

type Answer = Awaited<ReturnType<typeof readAnswer>>['answer'];

function headFor(context: AppLoadContext, site: PublicSite, answer: Answer): MetaDescriptor[] {
  const { words } = context.language;
  const siteTitle = fullSiteTitle(site);
  if (answer.state === 'gone') return goneHead(`${words.t('gone.headTitle')} · ${siteTitle}`);
  if (answer.state === 'closed') return goneHead(`${windowText(words, site.window).title} · ${siteTitle}`);
  const address = profileHref(answer.slug);
  const { origin } = context;
  const canonical = `${origin}${words.href(address)}`;
  return pageHead(context, {
    title: answer.displayName,
    siteTitle,
    description: `${officeText(words, answer)}, ${answer.territory.name}. ${nominationText(words, answer.nomination)}. ${site.process.name}.`,
    address,
    card: {
      path: cardHref(answer.slug),
      alt: `${answer.displayName}. ${officeText(words, answer)}, ${answer.territory.name}`,
    },
    hidden: site.demonstration !== null,
    data: personData({ person: answer, canonical, origin, words, keepsPhoto: !site.photosRevocable }),
  });
}

const statuses = { listed: 200, gone: 410, closed: 404 };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const { site, answer } = await readAnswer(slug, context);
  if (answer.state === 'listed') {
    const others = [...answer.ticketMates, ...answer.list].map((other) => other.slug);
    context.page.candidacies = [...new Set([slug, ...others])];
    context.page.frame = frameStamp(site);
    // A mate's photograph may rest on an authorisation too.
    const showsMates = answer.ticketMates.some((mate) => mate.photo !== null);
    context.page.identity = answer.revocable || (site.photosRevocable && showsMates);
  }
  const address = `${context.origin.replace(/^https?:\/\//u, '')}${profileHref(slug)}`;
  const data = { site, chrome: chromeOf(site), answer, address, head: headFor(context, site, answer) };
  return json(data, { status: statuses[answer.state] });
}

export const meta = headOf;

/** One candidacy: who it is, what for, who nominates it, and its answers as they may be shown; or the record that it is gone. */
export default function ProfilePage() {
  const { site, chrome, answer, address } = useLoaderData<typeof loader>();
  return (
    <PublicFrame chrome={chrome} current="/candidaturas">
      {answer.state === 'listed' && (
        <Profile
          person={answer}
          site={site}
          readAt={{
            address,
            asOf: site.figures.asOf,
            timeZone: site.timeZone,
          }}
        />
      )}
      {answer.state === 'gone' && <Tombstone tombstone={answer} />}
      {answer.state === 'closed' && <ClosedWindow window={site.window} />}
    </PublicFrame>
  );
}
