import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeading } from '../../design/components/index.ts';
import { InSpanish, useWords } from '../../language/words-context.tsx';
import { methodHref } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import {
  Corrections,
  Figures,
  Order,
  Pending,
  Removed,
  Switches,
  Who,
} from '../../public-site/method/parts.tsx';
import { WhatIsPublic } from '../../public-site/method/what-is-public.tsx';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { windowText } from '../../public-site/sentences.ts';
import { Contact, Frozen } from '../../public-site/site-facts.tsx';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('method.title'),
    siteTitle: fullSiteTitle(site),
    description: t('method.description', { name: site.name }),
    address: methodHref,
    hidden: site.demonstration !== null,
  });
  return json({ site, chrome: chromeOf(site), head });
}

export const meta = headOf;

/** In the order of the page. */
const contents = [
  ['quien', 'method.who.title'],
  ['que', 'method.public.title'],
  ['orden', 'method.order.title'],
  ['cifras', 'method.figures.title'],
  ['correcciones', 'method.corrections.title'],
  ['sale', 'method.removed.title'],
  ['interruptores', 'method.switches.title'],
  ['publicacion', 'about.window.title'],
  ['responde', 'about.answerable.title'],
] as const;

function Contents() {
  const { t } = useWords();
  return (
    <nav className="c-contents" aria-label={t('method.contents')}>
      <ul>
        {contents.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How the site works: who writes, who checks, what is public and why, in what order, and what was switched. From the state's own rules. */
export default function Method() {
  const { site, chrome } = useLoaderData<typeof loader>();
  const words = useWords();
  const { t } = words;
  const said = windowText(words, site.window);
  return (
    <PublicFrame chrome={chrome} current={methodHref}>
      <PageHeading
        title={t('method.title')}
        eyebrow={<InSpanish>{site.name}</InSpanish>}
        lead={t('method.lead')}
      />
      <Contents />
      <div className="c-prose">
        <Who site={site} />
      </div>
      <WhatIsPublic method={site.method} />
      <div className="c-prose">
        <Order site={site} />
        <Figures method={site.method} />
        <Corrections method={site.method} />
        <Removed />
      </div>
      <Switches site={site} />
      <div className="c-prose">
        <h2 id="publicacion">{t('about.window.title')}</h2>
        <p>
          {said.title}. {said.text}
        </p>
        <Frozen site={site} />
        <h2 id="responde">{t('about.answerable.title')}</h2>
        <p>{t('about.answerable.text')}</p>
        <Contact site={site} />
        <Pending method={site.method} />
      </div>
    </PublicFrame>
  );
}
