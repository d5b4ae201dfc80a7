import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button, PageHeading } from '../../design/components/index.ts';
import { useWords } from '../../language/words-context.tsx';
import { chromeOf } from '../../public-site/chrome.ts';
import listHref from '../../public-site/offline/list-copies.js?url';
import { goneHead, headOf } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const site = await readSite(context);
  const title = `${context.language.words.t('offline.title')} · ${fullSiteTitle(site)}`;
  return json({ chrome: chromeOf(site), head: goneHead(title) });
}

export const meta = headOf;

/** What a device shows when there is no connection and the page asked for was not seen before: what it does have. */
export default function OfflinePage() {
  const { chrome } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <PublicFrame chrome={chrome}>
      <div className="max-w-measure">
        <PageHeading title={t('offline.title')} lead={t('offline.lead')} />
        <p data-sin-copias="">{t('offline.none')}</p>
        <ul className="c-index c-copies" data-copias="" aria-label={t('offline.list')} hidden />
        <p className="c-hint mt-5">{t('offline.note')}</p>
        <p className="mt-5">
          <Button type="button" look="secondary" icon="delete" data-borrar="" hidden>
            {t('offline.clear')}
          </Button>
        </p>
      </div>
      <script type="module" src={listHref} />
    </PublicFrame>
  );
}
