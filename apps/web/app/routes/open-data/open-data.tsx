import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiOf, load } from '../../api.server.ts';
import { PageHeading, StatusTag, SummaryList } from '../../design/components/index.ts';
import { InSpanish, Say, useWords } from '../../language/words-context.tsx';
import { dataFileHref, openDataHrefs } from '../../public-site/addresses.ts';
import { chromeOf } from '../../public-site/chrome.ts';
import { citation } from '../../public-site/citation.ts';
import { FigureCuts } from '../../public-site/figure-cuts.tsx';
import { FileList } from '../../public-site/file-list.tsx';
import { fileGroups } from '../../public-site/open-data-words.ts';
import { headOf, pageHead } from '../../public-site/page-head.ts';
import { PublicFrame } from '../../public-site/public-frame.tsx';
import { readSite } from '../../public-site/read-site.server.ts';
import { figuresSheet } from '../../public-site/sheets.ts';
import { fullSiteTitle } from '../../public-site/site-names.ts';

export const links = figuresSheet;

export async function loader({ context }: LoaderFunctionArgs) {
  const api = apiOf(context).api.public;
  const [site, data, snapshots] = await Promise.all([
    readSite(context),
    load(api.data.$get()),
    load(api.snapshots.$get()),
  ]);
  const { t } = context.language.words;
  const head = pageHead(context, {
    title: t('data.title'),
    siteTitle: fullSiteTitle(site),
    description: t('data.description', { state: site.stateName }),
    address: openDataHrefs.home,
    hidden: site.demonstration !== null,
  });
  const address = `${context.origin}${openDataHrefs.home}`;
  return json({ site, data, cuts: snapshots.items, chrome: chromeOf(site), head, address });
}

export const meta = headOf;

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Licence({ licence }: Pick<Data['data'], 'licence'>) {
  const { t } = useWords();
  return (
    <>
      <a href={licence.url}>
        <InSpanish>{licence.name}</InSpanish>
      </a>{' '}
      {licence.pending && <StatusTag tone="waiting">{t('data.pending')}</StatusTag>}
    </>
  );
}

function About({ data: { site, data, address } }: { data: Data }) {
  const { t, figure, moment } = useWords();
  const facts = [
    {
      key: 'version',
      label: t('data.version'),
      value: t('data.versionText', { version: figure(data.version) }),
    },
    {
      key: 'corte',
      label: t('data.cut'),
      value: t('data.cutText', { cut: moment(data.cutAt, site.timeZone) }),
    },
    { key: 'licencia', label: t('data.licence'), value: <Licence licence={data.licence} /> },
    {
      key: 'citar',
      label: t('data.cite'),
      value: <InSpanish>{citation(site, data, address)}</InSpanish>,
    },
  ];
  return <SummaryList tight facts={facts} />;
}

const pageOf = {
  'data.whole': null,
  'data.ine': null,
  'data.ordered': { href: openDataHrefs.ordered, text: 'data.ordered.more' },
  'data.dictionary': { href: openDataHrefs.dictionary, text: 'data.dictionary.more' },
} as const;

function Groups({ files }: Pick<Data['data'], 'files'>) {
  const { t, href } = useWords();
  return (
    <div className="c-datasets">
      {fileGroups.map(({ id, key, files: group }) => {
        const page = pageOf[key];
        const names: readonly string[] = group;
        return (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{t(`${key}.title`)}</h2>
            <p>{t(`${key}.text`)}</p>
            <FileList label={t(`${key}.title`)} files={files.filter(({ name }) => names.includes(name))} />
            {page !== null && (
              <p className="pt-2">
                <a href={href(page.href)}>{t(page.text)}</a>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** What whoever uses the data should know. */
function Cautions({ isInvented }: { isInvented: boolean }) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('data.before.title')}</h2>
      <p>
        <Say text="data.before.consent" parts={{ strong: (text) => <strong>{text}</strong> }} />
      </p>
      <p>
        {t('data.before.contents')} {isInvented && t('data.before.invented')}
      </p>
      <p>{t('data.before.csv')}</p>
    </>
  );
}

/** What can be downloaded, of which version and under which licence, in words for whoever has never opened a database. */
export default function OpenData() {
  const data = useLoaderData<typeof loader>();
  const { t, href } = useWords();
  const { site, chrome } = data;
  return (
    <PublicFrame chrome={chrome} current={openDataHrefs.home}>
      <PageHeading
        title={t('data.title')}
        eyebrow={
          <InSpanish>
            {site.process.name}, {site.stateName}
          </InSpanish>
        }
        lead={t('data.lead')}
      />
      <About data={data} />
      <Groups files={data.data.files} />
      <div className="c-prose mt-12">
        <Cautions isInvented={site.demonstration !== null} />
        <h2>{t('data.history.title')}</h2>
        <p>{t('data.history.figures')}</p>
        <FigureCuts cuts={data.cuts} timeZone={site.timeZone} />
        <p>{t('data.history.copies')}</p>
        <h2>{t('data.program.title')}</h2>
        <p>
          <Say
            text="data.program.text"
            parts={{
              api: (text) => <a href={href(openDataHrefs.api)}>{text}</a>,
              file: (text) => <a href={dataFileHref('candidaturas.json')}>{text}</a>,
            }}
          />
        </p>
      </div>
    </PublicFrame>
  );
}
