import { type AppLoadContext, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { profileHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { ClosedWindow } from '../../public-site/closed-window.tsx';
import { frameStamp } from '../../public-site/frame-stamp.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { personData } from '../../public-site/person-data.ts';
import { Profile } from '../../public-site/profile.tsx';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { Tombstone } from '../../public-site/tombstone.tsx';
import { nominationInWords, officeInWords, windowInWords } from '../../public-site/words.ts';

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

const statuses = { listed: 200, gone: 410, closed: 404 };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const { site, answer } = await readAnswer(slug, context);
  if (answer.state === 'listed') {
    context.page.candidacies = [slug, ...answer.ticketMates.map((mate) => mate.slug)];
    context.page.frame = frameStamp(site);
    context.page.identity = answer.revocable;
  }
  const canonical = `${context.origin}${profileHref(slug)}`;
  const data = { site, chrome: chromeOf(site), answer, canonical, origin: context.origin };
  return json(data, { status: statuses[answer.state] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { site, answer, canonical, origin } = data;
  const siteTitle = fullSiteTitle(site);
  if (answer.state !== 'listed') {
    const title = answer.state === 'gone' ? 'Candidatura retirada' : windowInWords(site.window).title;
    return [{ title: `${title} · ${siteTitle}` }, { name: 'robots', content: 'noindex' }];
  }
  return pageMeta({
    title: answer.displayName,
    siteTitle,
    description: `${officeInWords(answer)}, ${answer.territory.name}. ${nominationInWords(answer.nomination)}. ${site.process.name}.`,
    canonical,
    image: answer.photo === null ? null : new URL(answer.photo, origin).href,
    demonstration: site.demonstration !== null,
    data: personData({ person: answer, canonical, origin }),
  });
};

/** One candidacy: who it is, what for, who nominates it, and its answers as they may be shown; or the record that it is gone. */
export default function ProfilePage() {
  const { site, chrome, answer } = useLoaderData<typeof loader>();
  return (
    <PublicFrame chrome={chrome} current="/candidaturas">
      {answer.state === 'listed' && <Profile person={answer} site={site} />}
      {answer.state === 'gone' && <Tombstone tombstone={answer} />}
      {answer.state === 'closed' && <ClosedWindow window={site.window} />}
    </PublicFrame>
  );
}
