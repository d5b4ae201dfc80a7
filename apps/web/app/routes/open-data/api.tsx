import type { MessageKey } from '@conoceles/contracts/messages';
import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Breadcrumb, PageHeading } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { openDataHrefs } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { type PublicOperation, readPublicApi } from '../../public-site/read-public-api.server.ts';
import { readSite } from '../../public-site/read-site.server.ts';
import { figuresSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = figuresSheet;

export async function loader({ context }: LoaderFunctionArgs) {
  const [site, operations] = await Promise.all([readSite(context), readPublicApi(context)]);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('api.title'),
    siteTitle: fullSiteTitle(site),
    description: t('api.description', { state: site.stateName }),
    address: openDataHrefs.api,
    hidden: site.demonstration !== null,
  });
  return json({ site, operations, origin: context.origin, chrome: chromeOf(site), head });
}

export const meta = headOf;

/** A block that scrolls sideways must be reachable with the keyboard. */
function Code({ label, children }: { label: MessageKey; children: string }) {
  const { template } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="c-code" tabIndex={0} aria-label={template(label)}>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  );
}

const code = (text: ReactNode) => <code>{text}</code>;

function Examples({ origin }: { origin: string }) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('api.whole.title')}</h2>
      <p>{t('api.whole.text')}</p>
      <Code label="api.whole.title">{`curl --compressed -o candidaturas.json \\
  ${origin}/datos/candidaturas.json`}</Code>
      <h2>{t('api.etag.title')}</h2>
      <p>
        <Say text="api.etag.text" parts={{ code }} />
      </p>
      <Code label="api.etag.title">{`curl --compressed --etag-compare etag.txt --etag-save etag.txt \\
  -o candidaturas.json ${origin}/datos/candidaturas.json`}</Code>
      <h2>{t('api.query.title')}</h2>
      <p>
        <Say text="api.query.text" parts={{ code }} />
      </p>
      <Code label="api.query.title">{`curl -G ${origin}/api/public/candidacies \\
  -d office=presidencia-municipal -d gender=woman -d limit=500`}</Code>
      <h2>{t('api.web.title')}</h2>
      <p>
        <Say text="api.web.text" parts={{ code }} />
      </p>
      <Code label="api.web.title">{`const answer = await fetch('${origin}/datos/candidaturas.json');
const { candidaturas } = await answer.json();`}</Code>
    </>
  );
}

function Operations({ operations }: { operations: readonly PublicOperation[] }) {
  const { t, inSpanish } = useWords();
  return (
    <dl className="c-fields">
      {operations.map(({ path, summary, query }) => (
        <div key={path}>
          <dt>{path}</dt>
          <dd>
            <p {...inSpanish}>{summary}</p>
            {query.length > 0 && <p>{t('api.parameters', { names: query.join(', ') })}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How a program reads the site: examples first, then every address. */
export default function ApiPage() {
  const { site, chrome, operations, origin } = useLoaderData<typeof loader>();
  const { t, href } = useWords();
  return (
    <PublicFrame chrome={chrome} current={openDataHrefs.home}>
      <Breadcrumb crumbs={[{ href: href(openDataHrefs.home), label: t('data.title') }]} />
      <PageHeading
        title={t('api.title')}
        eyebrow={
          <InSpanish>
            {site.process.name}, {site.stateName}
          </InSpanish>
        }
        lead={t('api.lead')}
      />
      <div className="c-prose">
        <Examples origin={origin} />
        <h2>{t('api.limits.title')}</h2>
        <p>
          <Say text="api.limits.quota" parts={{ code }} />
        </p>
        <p>{t('api.limits.gone')}</p>
        <h2>{t('api.addresses.title')}</h2>
        <p>
          <Say
            text="api.addresses.text"
            parts={{ link: (text) => <a href="/api/public/openapi.json">{text}</a> }}
          />
        </p>
      </div>
      <Operations operations={operations} />
    </PublicFrame>
  );
}
