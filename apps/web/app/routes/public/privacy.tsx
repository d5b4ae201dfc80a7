import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice, PageHeading } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { integralNoticeHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('privacy.title'),
    siteTitle: fullSiteTitle(site),
    description: t('privacy.description', { name: site.name }),
    address: '/privacidad',
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), head });
}

export const meta = headOf;

/** The simplified privacy notice of the state, with its version. */
export default function Privacy() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const { privacyNotice } = site;
  const { t, href, inSpanish } = useWords();
  return (
    <PublicFrame chrome={chrome} current="/privacidad">
      <PageHeading
        title={t('privacy.title')}
        eyebrow={
          <>
            <InSpanish>{site.name}</InSpanish> · {t('privacy.version', { version: privacyNotice.version })}
          </>
        }
      />
      {privacyNotice.pending && (
        <div className="mb-7">
          <Notice tone="waiting" title={t('privacy.pending')}>
            <p>{t('privacy.pendingText')}</p>
          </Notice>
        </div>
      )}
      <div className="c-prose">
        {privacyNotice.simplified.split(/\n{2,}/u).map((paragraph) => (
          <p key={paragraph} {...inSpanish}>
            {paragraph}
          </p>
        ))}
        <p>
          <a href={href(integralNoticeHref)}>{t('privacy.seeIntegral')}</a>
        </p>
        <h2>{t('privacy.authorisations')}</h2>
        <p>
          <Say
            text="privacy.authorisationsText"
            parts={{ link: (text) => <a href="/api/public/consent-form.pdf">{text}</a> }}
          />
        </p>
        <h2>{t('privacy.readers')}</h2>
        <p>{t('privacy.readersText')}</p>
      </div>
    </PublicFrame>
  );
}
