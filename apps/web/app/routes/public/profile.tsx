import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { profileHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { frameStamp } from '../../public-site/frame-stamp.ts';
import { pageMeta } from '../../public-site/page-meta.ts';
import { personData } from '../../public-site/person-data.ts';
import { Profile } from '../../public-site/profile.tsx';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';
import { Tombstone } from '../../public-site/tombstone.tsx';
import { nominationInWords, officeInWords } from '../../public-site/words.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const [site, answer] = await Promise.all([
    readSite(context),
    load(apiOf(context).api.public.candidacies[':slug'].$get({ param: { slug } })),
  ]);
  if (answer.state === 'listed') {
    context.page.candidacies = [slug, ...answer.ticketMates.map((mate) => mate.slug)];
    context.page.frame = frameStamp(site);
    context.page.identity = answer.identityView !== null;
  }
  const canonical = `${context.origin}${profileHref(slug)}`;
  const status = answer.state === 'gone' ? 410 : 200;
  return json({ site, chrome: chromeOf(site), answer, canonical, origin: context.origin }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { site, answer, canonical, origin } = data;
  const siteTitle = fullSiteTitle(site);
  if (answer.state === 'gone') {
    return [{ title: `Candidatura retirada · ${siteTitle}` }, { name: 'robots', content: 'noindex' }];
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
      {answer.state === 'gone' ? <Tombstone tombstone={answer} /> : <Profile person={answer} site={site} />}
    </PublicFrame>
  );
}
