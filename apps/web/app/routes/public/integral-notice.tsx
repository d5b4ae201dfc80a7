import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumb, Notice, PageHeading } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { integralNoticeHref, privacyHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('integral.title'),
    siteTitle: fullSiteTitle(site),
    description: t('integral.description', { name: site.name }),
    address: integralNoticeHref,
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), head });
}

export const meta = headOf;

type Part = ReturnType<typeof useLoaderData<typeof loader>>['site']['privacyNotice']['integral'][number];

/** A part of the notice as the state gave it; what it has not given is said to be missing. */
function NoticePart({ part }: { part: Part }) {
  const { t, inSpanish } = useWords();
  const { title, text, source } = part;
  return (
    <section>
      <h2 {...inSpanish}>{title}</h2>
      {text === undefined ? (
        <p className="text-ink-soft">{t('trust.toConfirm')}.</p>
      ) : (
        text.split(/\n{2,}/u).map((paragraph) => (
          <p key={paragraph} {...inSpanish}>
            {paragraph}
          </p>
        ))
      )}
      {source !== undefined && (
        <p className="text-small text-ink-soft" {...inSpanish}>
          {t('integral.source', { document: [source.document, source.note].filter(Boolean).join('. ') })}
        </p>
      )}
    </section>
  );
}

/** The integral privacy notice of the state, part by part. */
export default function IntegralNotice() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const { t, href } = useWords();
  const { integral, integralPending, version } = site.privacyNotice;
  const isEmpty = integral.length === 0;
  return (
    <PublicFrame chrome={chrome} current={integralNoticeHref}>
      <Breadcrumb crumbs={[{ href: href(privacyHref), label: t('privacy.title') }]} />
      <PageHeading
        title={t('integral.title')}
        eyebrow={
          <>
            <InSpanish>{site.name}</InSpanish> · {t('privacy.version', { version })}
          </>
        }
      />
      {(integralPending || isEmpty) && (
        <div className="mb-7">
          <Notice tone="waiting" title={t('privacy.pending')}>
            <p>{t(isEmpty ? 'integral.none' : 'integral.pendingText')}</p>
          </Notice>
        </div>
      )}
      <div className="c-prose">
        {integral.map((part) => (
          <NoticePart key={part.title} part={part} />
        ))}
        <p>
          <a href={href(privacyHref)}>{t('integral.simplified')}</a>
        </p>
      </div>
    </PublicFrame>
  );
}
