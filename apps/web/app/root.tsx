import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import strong from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import designHref from './design/design.css?url';
import portalHref from './design/portal.css?url';
import { ErrorPage, errorText, statusOf } from './error-page.tsx';
import { spanishWords, type Words } from './language/words.ts';
import { useWords } from './language/words-context.tsx';
import { useNonce } from './nonce.tsx';
import { iconHref } from './public-site/addresses.ts';
import { chromeOf } from './public-site/chrome.ts';
import offerHref from './public-site/offline/offer-offline.js?url';
import { readSite } from './public-site/read-site.server.ts';

export const links: LinksFunction = () => [
  ...[regular, strong].map((href) => ({
    rel: 'preload',
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
    href,
  })),
  { rel: 'stylesheet', href: designHref },
];

export const meta: MetaFunction<typeof loader> = ({ error, data }) => [
  {
    title:
      error === undefined || error === null
        ? 'Conóceles'
        : `${data?.errorTitles?.[statusOf(error)] ?? errorText(spanishWords, statusOf(error)).title} · Conóceles`,
  },
];

/** Titles of what can go wrong on a document, where the page is not in Spanish: heads are written without its words. */
const errorTitles = (words: Words): Record<number, string> | null =>
  words.tag === 'es'
    ? null
    : Object.fromEntries([404, 410, 500, 503].map((status) => [status, errorText(words, status).title]));

/** What every page knows: the frame of its state (null outside the states, or when the API is silent), and whether it is hydrated. */
export async function loader({ context }: LoaderFunctionArgs) {
  const site = context.host.kind === 'tenant' ? await readSite(context).catch(() => null) : null;
  return json({
    brandVersion: context.brandVersion,
    hydrated: context.surface === 'portal',
    isDocument: context.surface === 'document',
    keepsCopies: context.surface === 'document' && context.offlineCopies,
    host: context.host.kind,
    chrome: site === null ? null : chromeOf(site),
    errorTitles: errorTitles(context.language.words),
  });
}

/** What lets a device install the site of a state. */
function Installable({ brandVersion }: { brandVersion: string }) {
  return (
    <>
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="apple-touch-icon" href={iconHref(brandVersion, '180')} />
    </>
  );
}

/** The document around every page, errors included; only portals carry scripts. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const brandVersion = data?.brandVersion ?? 'base';
  const { locale, t } = useWords();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <link rel="icon" href={`/marca/${brandVersion}.svg`} type="image/svg+xml" />
        {data?.isDocument && data.chrome !== null && <Installable brandVersion={brandVersion} />}
        <Links />
        {data?.isDocument === false && <link rel="stylesheet" href={portalHref} />}
        <link rel="stylesheet" href={`/marca/${brandVersion}.css`} />
      </head>
      <body>
        {children}
        {data?.keepsCopies && (
          <script type="module" src={offerHref} data-copia={t('offline.copy', { moment: '{moment}' })} />
        )}
        {data?.hydrated && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
