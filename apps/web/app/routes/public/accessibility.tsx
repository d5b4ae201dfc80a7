import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { accessibilityHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { Contact } from '../../public-site/site-facts.tsx';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('accessibility.title'),
    siteTitle: fullSiteTitle(site),
    description: t('accessibility.description', { name: site.name }),
    address: accessibilityHref,
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), head });
}

export const meta = headOf;

const tested = ['axe', 'keyboard', 'narrow', 'scripts'] as const;
const limits = ['automatic', 'photos', 'answers', 'pdf', 'languages'] as const;

/** How accessible the site is meant to be, how that is tested, what is known to be missing and whom to tell. Only what is true. */
export default function Accessibility() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const { t } = useWords();
  const { acronym, contactEmail } = site;
  return (
    <PublicFrame chrome={chrome} current={accessibilityHref}>
      <PageHeading
        title={t('accessibility.title')}
        eyebrow={<InSpanish>{site.name}</InSpanish>}
        lead={t('accessibility.lead')}
      />
      <div className="c-prose">
        <h2>{t('accessibility.target.title')}</h2>
        <p>{t('accessibility.target.text')}</p>
        <h2>{t('accessibility.tested.title')}</h2>
        <ul>
          {tested.map((one) => (
            <li key={one}>{t(`accessibility.tested.${one}`)}</li>
          ))}
        </ul>
        <h2>{t('accessibility.limits.title')}</h2>
        <ul>
          {limits.map((one) => (
            <li key={one}>{t(`accessibility.limits.${one}`)}</li>
          ))}
        </ul>
        <h2>{t('accessibility.contact.title')}</h2>
        <p>
          {t(contactEmail === null ? 'accessibility.contact.pending' : 'accessibility.contact.text', {
            acronym,
          })}
        </p>
        <Contact site={site} />
        <p className="text-small text-ink-soft">{t('accessibility.date')}</p>
      </div>
    </PublicFrame>
  );
}
