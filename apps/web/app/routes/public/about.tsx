import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { methodHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { orderText, windowText } from '../../public-site/sentences.ts';
import { Contact, Frozen } from '../../public-site/site-facts.tsx';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('about.title'),
    siteTitle: fullSiteTitle(site),
    description: t('about.description', { name: site.name }),
    address: '/acerca',
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), head });
}

export const meta = headOf;

/** What the site is, where its contents come from and how they are ordered. */
export default function About() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const words = useWords();
  const { t, inSpanish } = words;
  const window = windowText(words, site.window);
  return (
    <PublicFrame chrome={chrome} current="/acerca">
      <PageHeading title={t('about.title')} eyebrow={<InSpanish>{site.name}</InSpanish>} />
      <div className="c-prose">
        {site.about.map((paragraph) => (
          <p key={paragraph} {...inSpanish}>
            {paragraph}
          </p>
        ))}
        <h2>{t('about.source.title')}</h2>
        <p>{t('about.source.text', { acronym: site.acronym })}</p>
        <h2>{t('about.shown.title')}</h2>
        <p>{t('about.shown.text')}</p>
        <h2>{t('about.order.title')}</h2>
        <p>{t('about.order.text', { order: orderText(words, site.order) })}</p>
        <p>
          <a href={words.href(methodHref)}>{t('trust.seeMethod')}</a>
        </p>
        <h2>{t('about.window.title')}</h2>
        <p>
          {window.title}. {window.text}
        </p>
        <Frozen site={site} />
        <h2>{t('about.answerable.title')}</h2>
        <p>{t('about.answerable.text')}</p>
        <h2>{t('about.contact')}</h2>
        <Contact site={site} />
      </div>
    </PublicFrame>
  );
}
